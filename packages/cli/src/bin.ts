#!/usr/bin/env node
import { createProgramma } from './programma.js';

await createProgramma().esegui(process.argv);
