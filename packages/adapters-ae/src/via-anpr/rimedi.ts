/** What the operator does where ANPR's services do not have an operation of the port. Italian. */
export const RIMEDI = {
  interroga:
    'I servizi di ANPR non consultano l’Agenzia: aprire «Consultazione AE» nella web application, che la registra come accesso a PuntoFisco.',
  allinea:
    'I servizi di ANPR non allineano l’Agenzia: nella web application, «Risoluzione disallineamenti con AE», scegliere Conferma ANPR.',
  collega:
    'I servizi di ANPR non collegano due codici: nella web application, «Risoluzione disallineamenti con AE», scegliere Collega. Se per l’Agenzia sono già collegati basta una 5008 di tipo 01 con il codice giusto.',
  annullaAttribuzione:
    'L’attribuzione si annulla entro 24 ore con l’operazione che l’ha chiesta: un’iscrizione con una 1013, che la toglie da ANPR. Una 5008 di tipo 01 non si annulla (EN234): si corregge con un’altra 5008, o dalla web application.',
} as const;
