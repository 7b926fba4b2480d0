/** The add-in's page, three times: for Excel, for «PNTP en el navegador» and, if asked for, the recorder's. */
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { atAddress } = require("./address.cjs");

/** As every page needs: each entry before the next, after office.js. */
const PAGE = { chunksSortMode: "manual", scriptLoading: "defer", minify: false };

function addInPage(officeJs) {
  return pane({ filename: "taskpane.html", root: "", officeJs, first: "" });
}

/** The same page beside the grid: office.js from the folder itself, and before it the door to the stand-in for Excel. */
function browserPage() {
  return pane({
    filename: "navegador/panel.html",
    root: "../",
    officeJs: "office/office.js",
    first: '<script src="openDoor.js"></script>',
  });
}

function pane({ officeJs, ...rest }) {
  const chunks = ["functions", "taskpane"];
  return new HtmlPlugin({
    ...PAGE,
    ...rest,
    template: "./src/taskpane/taskpane.html",
    chunks,
    officeJs,
    csp: contentSecurityPolicy(officeJs),
  });
}

/** The page of the recorder and its manifest, to be sideloaded by somebody who has Excel. */
function recorderPage(url, officeJs) {
  return [
    new HtmlPlugin({
      ...PAGE,
      template: "./src/sandbox/recorder/recorder.html",
      filename: "grabadora.html",
      chunks: ["grabadora"],
      officeJs,
      csp: contentSecurityPolicy(officeJs),
    }),
    new CopyPlugin({
      patterns: [{ from: "src/sandbox/recorder/manifest.xml", to: "grabadora.xml", transform: (text) => atAddress(text, url) }],
    }),
  ];
}

/** Scripts from here and from where office.js is, no eval, and nothing is sent anywhere. Fluent UI writes its styles into the page. */
function contentSecurityPolicy(officeJs) {
  const office = /^https?:/.test(officeJs) ? ` ${new URL(officeJs).origin}` : "";
  return [
    "default-src 'self'",
    `script-src 'self'${office}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
  ].join("; ");
}

module.exports = { addInPage, browserPage, recorderPage };
