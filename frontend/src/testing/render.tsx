import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider, type RouteObject } from 'react-router-dom';

import { createQueryClient } from '@/api/query-client';
import { Toasts } from '@/shared/ui/toasts';

/** Draws routes at an address as the application would; returns who clicks and types, and where one is. */
export function renderRoutes(routes: RouteObject[], at: string) {
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { retry: false } });
  const router = createMemoryRouter(routes, { initialEntries: [at] });
  const view = render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} future={{ v7_startTransition: true }} />
      <Toasts />
    </QueryClientProvider>,
  );
  return { ...view, user: userEvent.setup(), router, client };
}
