/** Has the browser save what is at an address, under the name that the server gives or else `name`. */
export function saveFrom(url: string, name = ''): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}

/** Has the browser save a text as a file. */
export function saveText(text: string, name: string, mime: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: mime }));
  saveFrom(url, name);
  // The browser reads it after the click; a while later it has.
  setTimeout(() => URL.revokeObjectURL(url), 30_000);
}
