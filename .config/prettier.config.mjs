/** One look for the code: nobody spends a thought on it. Lines of 140 at most; what prettier cannot break (texts, patterns) the lint rule `max-len` refuses. */
export default { printWidth: 140, objectWrap: "collapse" };
