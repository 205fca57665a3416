import * as carte from '@anagrafe/adapters-pkcs11';
import * as client from '@anagrafe/client';
import * as codiceFiscale from '@anagrafe/codice-fiscale';
import * as core from '@anagrafe/core';
import * as certificati from '@anagrafe/core/certificati';
import * as operazioni from '@anagrafe/core/operazioni';
import * as schemi from '@anagrafe/core/schemi';
import * as decodifica from '@anagrafe/decodifica';
import * as subentro from '@anagrafe/subentro';

import usa from './usa.cjs';

await usa({ carte, certificati, client, codiceFiscale, core, operazioni, schemi, decodifica, subentro });
