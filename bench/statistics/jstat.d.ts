/** The part of jStat that is used. https://jstat.github.io/all.html */
declare module 'jstat' {
  const jstat: {
    readonly beta: { inv(probability: number, alpha: number, beta: number): number };
    readonly studentt: { inv(probability: number, degreesOfFreedom: number): number };
    readonly normal: { inv(probability: number, mean: number, deviation: number): number };
    /** Logarithm of the gamma function. */
    gammaln(value: number): number;
  };
  export default jstat;
}
