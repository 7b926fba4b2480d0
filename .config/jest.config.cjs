/** Jest: TypeScript transpiled file by file (types are checked by `npm run types`). */
module.exports = {
  rootDir: "..",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testEnvironment: "node",
  // For hangs only: nothing asserts on time, and a loaded machine is no fault of the product.
  testTimeout: 120_000,
  // The gate has the machine for itself; jest alone would leave a core idle, which of two is half of it.
  ...(process.env.CI && { maxWorkers: "100%" }),
  // office.js still reads its globals from timers after a test file is over.
  testEnvironmentOptions: { globalsCleanup: "off" },
  reporters: ["default", "<rootDir>/test/missingReporter.cjs"],
  globalSetup: "<rootDir>/test/lo/runStart.cjs",
  globalTeardown: "<rootDir>/test/lo/runEnd.cjs",
  // hyparquet comes as modules only, which Jest does not read by itself.
  transform: { "^.+\\.tsx?$|/node_modules/hyparquet[^/]*/.+\\.js$": "<rootDir>/.config/esbuildTransform.cjs" },
  transformIgnorePatterns: ["/node_modules/(?!hyparquet)"],
};
