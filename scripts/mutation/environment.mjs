// The table helpers read each case once and run the asked rules alone, see __tests__/lint/under-mutation.ts.
process.env.AIC_MUTATION = '1';
