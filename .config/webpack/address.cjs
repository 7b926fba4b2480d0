/** The address that the folder is built for: `--env url=…`. */
const DEFAULT_URL = "https://localhost:3000";

/** Without a slash at its end. Office opens https alone; this computer may serve itself «PNTP en el navegador» over http (`npm start`). */
function addressOf(url = DEFAULT_URL) {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (address?.protocol !== "https:" && !isOfThisComputer(address))
    throw new Error(`La dirección debe empezar por https:// y es «${url}»: Office no abre otras.`);
  return address.href.replace(/\/$/, "");
}

function isOfThisComputer(address) {
  return address?.protocol === "http:" && address.hostname === "localhost";
}

/** A file that names the address it is served from, with the one it is built for. */
function atAddress(text, url) {
  return text.toString().replaceAll(DEFAULT_URL, url);
}

module.exports = { addressOf, atAddress };
