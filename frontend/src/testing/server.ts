import { setupServer } from 'msw/node';

/** Answers in place of AdCraft; each test says what. */
export const server = setupServer();
