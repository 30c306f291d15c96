/** Whether somebody has asked for little data to be loaded (NetworkInformation.saveData, where the browser has it). */
export function savesData(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
