// Calibration: of all that was called p sure, how much was right?

export type Forecast = { readonly probability: number; readonly right: boolean };

/** Forecasts with a probability from `from` (inclusive) to `to`. */
export type ReliabilityBin = {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanProbability: number;
  readonly accuracy: number;
};

export type Reliability = {
  readonly bins: readonly ReliabilityBin[];
  /** Expected calibration error: mean distance of probability and accuracy, weighted by count; 0 is perfect. */
  readonly error: number;
};

const EDGES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0001] as const;

/** Empty bins are left out. */
export function reliability(forecasts: readonly Forecast[]): Reliability {
  const bins = EDGES.slice(1).flatMap((to, at): readonly ReliabilityBin[] => {
    const from = EDGES[at] ?? 0;
    const members = forecasts.filter(({ probability }) => probability >= from && probability < to);
    if (members.length === 0) return [];
    const sum = members.reduce((total, { probability }) => total + probability, 0);
    const right = members.filter((member) => member.right).length;
    return [
      {
        from,
        to: Math.min(to, 1),
        count: members.length,
        meanProbability: sum / members.length,
        accuracy: right / members.length,
      },
    ];
  });
  const distance = bins.reduce(
    (sum, bin) => sum + bin.count * Math.abs(bin.meanProbability - bin.accuracy),
    0,
  );
  return { bins, error: forecasts.length === 0 ? 0 : distance / forecasts.length };
}
