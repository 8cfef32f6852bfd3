import type { components } from './schema';

type Words = {
  title: string;
  detail: string;
  type?: string;
  fields?: { field: string; detail: string }[];
  requestId?: string;
};

/** Why something did not happen: one type for all that the server, the network or the browser may answer. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly title: string;
  readonly detail: string;
  readonly type: string;
  readonly fields: { field: string; detail: string }[];
  readonly requestId: string | undefined;

  /** `status` is that of the answer; 0: there was none. */
  constructor(
    readonly status: number,
    words: Words,
  ) {
    super(words.detail || words.title);
    this.title = words.title;
    this.detail = words.detail || words.title;
    this.type = words.type ?? 'about:blank';
    this.fields = words.fields ?? [];
    this.requestId = words.requestId;
  }

  /** Nobody answered: asking again may help. */
  get offline(): boolean {
    return this.status === 0;
  }

  /** Somebody else changed the document first. */
  get stale(): boolean {
    return this.status === 412;
  }

  /** What is wrong with a field, or undefined. */
  field(name: string): string | undefined {
    return this.fields.find((x) => x.field === name)?.detail;
  }
}

const unexplained: Record<number, Words> = {
  401: { title: 'Not signed in', detail: 'Sign in again to go on.' },
  403: { title: 'Not allowed', detail: 'Your account may not do this. Ask whoever runs AdCraft for you.' },
  404: { title: 'Not found', detail: 'It is not here. It may have been removed, or the address is wrong.' },
  413: { title: 'Too large', detail: 'The file is larger than the server takes. Try a smaller one.' },
  429: { title: 'Too fast', detail: 'Too many requests. Wait a moment and try again.' },
};

/** Reads the problem document of an answer; what is none (of a proxy, say) is explained by its status. */
export function readProblem(status: number, body: string): Problem {
  const { title = '', detail, type, errors, request_id: requestId } = parse(body);
  if (detail) return new Problem(status, { title, detail, type, fields: errors, requestId });
  return new Problem(
    status,
    unexplained[status] ?? {
      title: 'The server failed',
      detail: `It answered with status ${status}. Try again; if it stays, tell whoever runs it.`,
    },
  );
}

/** Whatever was thrown, as a problem. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  // Browsers throw a TypeError where no answer came.
  if (error instanceof TypeError && /fetch|network|load/i.test(error.message)) return unreachable();
  const detail = error instanceof Error ? error.message : String(error);
  return new Problem(-1, { title: 'Something went wrong here', detail });
}

/** Nobody answered. */
export function unreachable(): Problem {
  return new Problem(0, {
    title: 'No connection',
    detail: 'AdCraft does not answer. Check your connection; nothing you have saved is lost.',
  });
}

/** What came may be anything: a proxy answers with a page of its own. */
function parse(text: string): Partial<components['schemas']['Problem']> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
