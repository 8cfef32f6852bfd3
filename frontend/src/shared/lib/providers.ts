const names: Record<string, string> = {
  openai: 'OpenAI',
  replicate: 'Replicate',
  studio: 'Our own studio',
};

/** A provider as people call it. */
export const providerName = (x: string) => names[x] ?? x;
