// Property tests try the same cases on every run, so a build never fails by luck; change the seed to explore others.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20_210_401) });
