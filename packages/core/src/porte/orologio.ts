/** The hour of Italy, `AAAA-MM-GGThh:mm:ss`, from whoever has a clock: pure packages have none. */
export type Orologio = () => string;
