/** How long Office.js may take to say where it runs. */
const PATIENCE = 10_000;

/** Whether the page runs inside Excel; false where Office.js did not load, does not answer in time, or answers another host. */
export async function isInsideExcel(): Promise<boolean> {
  if (typeof Office === "undefined") return false;
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE));
  const info = await Promise.race([Office.onReady(), late]);
  return info?.host === Office.HostType.Excel;
}
