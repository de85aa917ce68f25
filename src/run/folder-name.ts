/** Letters, digits, dots and dashes only: scenario names are the user's, folder names are ours. */
export function folderNameOf(text: string): string {
  return text.replace(/[^A-Za-z0-9.-]+/g, '-').replace(/^[-.]+|-+$/g, '') || 'run';
}
