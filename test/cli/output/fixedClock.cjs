/** Loaded before `pntp`: the instant of the tests' own terminals, so that two runs write the same bytes. */
Date.now = () => Date.UTC(2025, 1, 1, 14);
