// Runs before the first paint, so that nobody who chose dark is dazzled first. A file of its own, because a strict
// content policy forbids inline scripts.
try {
  const chosen = localStorage.getItem('adcraft.theme');
  if (chosen === 'dark' || chosen === 'light') document.documentElement.dataset.theme = chosen;
} catch {
  // Storage may be forbidden; then the system decides.
}
