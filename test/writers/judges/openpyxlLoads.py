"""Opens the workbooks named on standard input with openpyxl and answers, as JSON, the sheets of each or why it does not open."""
import json
import sys
import warnings

import openpyxl

warnings.filterwarnings("ignore")
answers = {}
for name in sys.stdin.read().splitlines():
    try:
        answers[name] = {"sheets": openpyxl.load_workbook(name).sheetnames}
    except Exception as error:  # whatever stops it is the answer
        answers[name] = {"error": f"{type(error).__name__}: {error}"}
print(json.dumps(answers))
