/** Every address of the application, in one place. */
export const paths = {
  home: '/',
  signIn: (from?: string) => (from ? `/sign-in?from=${encodeURIComponent(from)}` : '/sign-in'),
  brands: '/brands',
  newBrand: '/brands/new',
  brand: (id: string) => `/brands/${id}`,
  campaigns: '/campaigns',
  newCampaign: (brand?: string) => (brand ? `/new?brand=${brand}` : '/new'),
  campaign: (id: string) => `/campaigns/${id}`,
  brief: (id: string) => `/campaigns/${id}/brief`,
  storyline: (id: string) => `/campaigns/${id}/storyline`,
  production: (id: string) => `/campaigns/${id}/production`,
  films: (id: string) => `/campaigns/${id}/films`,
  operator: '/operator',
} as const;
