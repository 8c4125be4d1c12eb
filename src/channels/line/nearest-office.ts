// The office closest to a place, as the crow flies.

export type Place = { readonly latitude: number; readonly longitude: number };
export type OfficePosition = Place & { readonly name: string };

/** Mean radius of the earth (IUGG): https://en.wikipedia.org/wiki/Earth_radius#Arithmetic_mean_radius */
const EARTH_KM = 6_371.0088;
/** Farther than this the citizen is elsewhere, and "nearest" would be a joke. Our own choice. */
const FARTHEST_KM = 100;

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** Haversine formula: https://en.wikipedia.org/wiki/Haversine_formula */
export function kilometresBetween(a: Place, b: Place): number {
  const latitude = Math.sin(toRadians(b.latitude - a.latitude) / 2) ** 2;
  const longitude = Math.sin(toRadians(b.longitude - a.longitude) / 2) ** 2;
  const both = Math.cos(toRadians(a.latitude)) * Math.cos(toRadians(b.latitude));
  return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, latitude + both * longitude)));
}

export function findNearestOffice(
  place: Place,
  offices: readonly OfficePosition[],
): { readonly office: OfficePosition; readonly kilometres: number } | undefined {
  return offices
    .map((office) => ({ office, kilometres: kilometresBetween(place, office) }))
    .filter(({ kilometres }) => kilometres <= FARTHEST_KM)
    .sort((a, b) => a.kilometres - b.kilometres)[0];
}
