import { describe, expect, it } from 'vitest';

import { Problem, readProblem, toProblem } from './problem';

describe('problems', () => {
  it('keep what the server says, field by field', () => {
    const body = JSON.stringify({
      type: '/docs#problem-invalid',
      title: 'Invalid',
      status: 422,
      detail: 'title: give a text',
      errors: [{ field: 'title', detail: 'give a text' }],
      request_id: 'abc',
    });
    const problem = readProblem(422, body);
    expect(problem.message).toBe('title: give a text');
    expect(problem.field('title')).toBe('give a text');
    expect(problem.field('tone')).toBeUndefined();
    expect(problem.requestId).toBe('abc');
  });

  it('explain an answer that is no problem document', () => {
    expect(readProblem(413, '<html>').detail).toMatch(/smaller/);
    expect(readProblem(502, '').detail).toMatch(/502/);
  });

  it('tell a missing answer from a fault of our own', () => {
    expect(toProblem(new TypeError('Failed to fetch')).offline).toBe(true);
    expect(toProblem(new TypeError('x is undefined')).offline).toBe(false);
    const same = new Problem(412, { title: 'x', detail: 'y' });
    expect(toProblem(same)).toBe(same);
    expect(same.stale).toBe(true);
  });
});
