/** A workbook that the build puts into the page whole. */
declare module "*.xlsx" {
  const bytes: Uint8Array;
  export default bytes;
}
