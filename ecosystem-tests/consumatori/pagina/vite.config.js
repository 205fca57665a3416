// The tables are one large chunk by design: see the size budgets of the project.
export default { build: { chunkSizeWarningLimit: 2000 } };
