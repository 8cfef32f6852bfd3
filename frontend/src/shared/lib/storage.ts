/** What this browser remembers; a browser that forbids it forgets, and nothing breaks. */
export const storage = {
  read(key: string): string | null {
    try {
      return localStorage.getItem(`adcraft.${key}`);
    } catch {
      return null;
    }
  },
  write(key: string, value: string | null): void {
    try {
      if (value === null) localStorage.removeItem(`adcraft.${key}`);
      else localStorage.setItem(`adcraft.${key}`, value);
    } catch {
      // Full or forbidden: the choice holds until the page is left.
    }
  },
};
