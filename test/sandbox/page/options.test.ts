import { FIRST_PORT, readOptions } from "../../../src/sandbox/server/options";

test("starts on the first port and opens the browser when nothing is said", () => {
  expect(readOptions([])).toEqual({ ok: true, options: { port: FIRST_PORT, opensBrowser: true } });
});

test.each([
  [["--puerto", "4000"], 4000, true],
  [["--puerto=4000", "--sin-abrir"], 4000, false],
])("reads %j", (words, port, opensBrowser) => {
  expect(readOptions(words)).toEqual({ ok: true, options: { port, opensBrowser } });
});

test.each([[["--puerto"]], [["--puerto", "0"]], [["--puerto", "70000"]], [["--puerto=ocho"]], [["--abrir"]]])(
  "says what is wrong with %j and what there is",
  (words) => {
    const outcome = readOptions(words);
    expect(outcome.ok).toBe(false);
    expect(outcome).toHaveProperty("message", expect.stringMatching(/--puerto/));
  },
);
