% Book of the io package of Octave, by its own writer (OCT). Arguments: the .tsv with one heading, the book.
1;
pkg load io
files = argv();
lines = strsplit(fileread(files{1}), "\n");
cells = {};
for r = 1:numel(lines)
  if isempty(lines{r}), continue, end
  fields = strsplit(lines{r}, "\t", "CollapseDelimiters", false);
  for c = 1:numel(fields)
    number = str2double(fields{c});
    if isempty(fields{c}), cells{r, c} = [];
    elseif isnan(number), cells{r, c} = fields{c};
    else, cells{r, c} = number; end
  end
end
if exist(files{2}, "file"), delete(files{2}); end
xlswrite(files{2}, cells, "Matriz", "A1", "OCT");
