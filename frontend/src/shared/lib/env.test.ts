import { describe, expect, it } from 'vitest';

import { origin } from './env';

describe('origin', () => {
  it.each([
    ['', ''],
    ['ads.example.com', 'https://ads.example.com'],
    ['ads.example.com/', 'https://ads.example.com'],
    [' https://ads.example.com// ', 'https://ads.example.com'],
    ['http://10.0.0.7:8000', 'http://10.0.0.7:8000'],
    ['localhost:8000', 'http://localhost:8000'],
    ['127.0.0.1:8000', 'http://127.0.0.1:8000'],
  ])('reads %j as %j', (given, wanted) => {
    expect(origin(given)).toBe(wanted);
  });
});
