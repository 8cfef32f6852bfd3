import { Navigate, type RouteObject } from 'react-router-dom';

import { paths } from '@/shared/lib/paths';

import { Broken } from './broken';
import { Guard } from './guard';
import { Opening } from './opening';
import { Shell } from './shell';

/** Every page. Each is a chunk of its own, loaded when somebody goes there. */
export const routes: RouteObject[] = [
  {
    errorElement: <Broken />,
    hydrateFallbackElement: <Opening />,
    children: [
      { path: '/sign-in', lazy: () => import('@/screens/sign-in/sign-in') },
      {
        element: (
          <Guard>
            <Shell />
          </Guard>
        ),
        children: [
          {
            errorElement: <Broken />,
            children: [
              { index: true, element: <Navigate to={paths.campaigns} replace /> },
              { path: '/campaigns/new', element: <Navigate to={paths.newCampaign()} replace /> },
              { path: '/new', lazy: () => import('@/screens/new-campaign/new-campaign') },
              { path: '/brands', lazy: () => import('@/screens/brand-list/brand-list') },
              { path: '/brands/:brand', lazy: () => import('@/screens/brand-editor/brand-editor') },
              { path: '/campaigns', lazy: () => import('@/screens/campaign-list/campaign-list') },
              {
                path: '/campaigns/:campaign',
                lazy: () => import('@/screens/campaign/campaign'),
                children: [
                  { index: true, lazy: () => import('@/screens/campaign/where-it-stands') },
                  { path: 'brief', lazy: () => import('@/screens/new-campaign/edit-brief') },
                  { path: 'storyline', lazy: () => import('@/screens/storyline/storyline') },
                  { path: 'production', lazy: () => import('@/screens/production/production') },
                  { path: 'films', lazy: () => import('@/screens/player/player') },
                ],
              },
              { path: '/operator', lazy: () => import('@/screens/operator/operator') },
              { path: '*', lazy: () => import('@/screens/not-found/not-found') },
            ],
          },
        ],
      },
    ],
  },
];
