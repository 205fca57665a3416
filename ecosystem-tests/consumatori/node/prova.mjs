import * as codiceFiscale from '@anagrafe/codice-fiscale';
import * as core from '@anagrafe/core';
import * as decodifica from '@anagrafe/decodifica';
import * as subentro from '@anagrafe/subentro';

import usa from './usa.cjs';

await usa({ codiceFiscale, core, decodifica, subentro });
