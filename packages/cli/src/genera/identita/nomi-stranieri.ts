import type { Area } from '../luoghi/paesi.js';
import type { Nomi } from './nomi.js';

// prettier-ignore
export const NOMI_STRANIERI: Readonly<Record<Area, Nomi>> = {
  albanese: {
    maschili: ['AGIM', 'ARBEN', 'ARDIT', 'BESNIK', 'DRITAN', 'ERION', 'FATMIR', 'GENTIAN', 'ILIR', 'KLODIAN', 'LULZIM', 'SOKOL'],
    femminili: ['ALBANA', 'BLERTA', 'DRITA', 'ELVIRA', 'ENTELA', 'FLORA', 'LINDITA', 'MIMOZA', 'MIRELA', 'VALBONA'],
    cognomi: ['BARDHI', 'ÇELA', 'DERVISHI', 'GJONI', 'HASANI', 'HOXHA', 'KOLA', 'LEKA', 'MARKU', 'PRIFTI', 'SHEHU', 'ZEQIRI'],
  },
  araba: {
    maschili: ['ABDELLAH', 'AHMED', 'AYOUB', 'AZIZ', 'HASSAN', 'KARIM', 'KHALID', 'MOHAMED', 'MUSTAPHA', 'OMAR', 'RACHID', 'YOUSSEF'],
    femminili: ['AICHA', 'AMINA', 'FATIMA', 'FATIMA ZAHRA', 'HANANE', 'KHADIJA', 'LAILA', 'MALIKA', 'NADIA', 'SALMA', 'YASMINE', 'ZINEB'],
    cognomi: ['ALAOUI', 'BEN SALAH', 'BENALI', 'CHERKAOUI', 'EL AMRANI', 'EL IDRISSI', 'FARAH', 'HADDAD', 'IBRAHIM', 'LAHLOU', 'MANSOUR', 'TRABELSI'],
  },
  balcanica: {
    maschili: ['BOJAN', 'DEJAN', 'DRAGAN', 'GORAN', 'IVAN', 'MILOŠ', 'NIKOLA', 'SAŠA', 'STEVAN', 'ZORAN'],
    femminili: ['ANA', 'BILJANA', 'DRAGANA', 'IVANA', 'JELENA', 'LJILJANA', 'MILICA', 'SNEŽANA', 'VESNA'],
    cognomi: ['ĐORĐEVIĆ', 'HADŽIĆ', 'ILIĆ', 'JOVANOVIĆ', 'KOVAČ', 'MARKOVIĆ', 'NIKOLOVSKI', 'PETROVIĆ', 'STOJANOVSKI', 'ŽIVKOVIĆ'],
  },
  cinese: {
    maschili: ['BIN', 'CHAO', 'HAO', 'JIAN', 'JUN', 'LEI', 'MINGHUI', 'WEI', 'XIAOMING', 'YONG'],
    femminili: ['FANG', 'HUI', 'JING', 'LI', 'LINGLING', 'MEI', 'NA', 'XIAOLI', 'XUE', 'YAN'],
    cognomi: ['CHEN', 'HU', 'HUANG', 'LI', 'LIN', 'LIU', 'WANG', 'WU', 'XU', 'YANG', 'ZHANG', 'ZHOU'],
  },
  francese: {
    maschili: ['ANDRÉ', 'BAPTISTE', 'FRANÇOIS', 'GÉRARD', 'JEAN-LUC', 'JÉRÔME', 'LOÏC', 'PIERRE'],
    femminili: ['AMÉLIE', 'CÉLINE', 'FRANÇOISE', 'HÉLÈNE', 'JOËLLE', 'MARGAUX', 'NADÈGE', 'SOLÈNE'],
    cognomi: ['BEAULIEU', 'CHÂTELAIN', 'D\'ARCY', 'DUPONT', 'FOURNIER', 'LEFÈVRE', 'MOREAU', 'PÉRIER'],
  },
  germanica: {
    maschili: ['BERND', 'DIETER', 'GÜNTHER', 'JÖRG', 'JÜRGEN', 'KARL-HEINZ', 'STEFAN', 'WOLFGANG'],
    femminili: ['ANNELIESE', 'BRIGITTE', 'HEIKE', 'INGRID', 'KÄTHE', 'MONIKA', 'SABINE', 'URSULA'],
    cognomi: ['BAUER', 'GROß', 'KÖNIG', 'KRÜGER', 'MEYER', 'SCHÄFER', 'SCHNEIDER', 'VON DER HEIDE', 'WEIß'],
  },
  indiana: {
    maschili: ['AMANDEEP', 'ARIF', 'BALWINDER', 'FAISAL', 'GURPREET', 'HARPREET', 'IMRAN', 'KAMAL', 'MOHAMMAD', 'RAJESH', 'SUKHWINDER', 'TANVIR'],
    femminili: ['AMANPREET', 'ASMA', 'FARZANA', 'JASWINDER', 'KULWINDER', 'MANJIT', 'NASREEN', 'RUPINDER', 'SHAHEEN', 'SUNITA'],
    cognomi: ['AHMED', 'AKHTAR', 'ALI', 'BEGUM', 'HOSSAIN', 'IQBAL', 'ISLAM', 'KAUR', 'KHAN', 'KUMAR', 'RAHMAN', 'SHARMA', 'SINGH'],
  },
  ispanica: {
    maschili: ['ÁNGEL', 'CARLOS', 'DIEGO ARMANDO', 'IÑAKI', 'JESÚS', 'JOSÉ LUIS', 'JUAN', 'LUIS ALBERTO', 'MIGUEL', 'RAMÓN'],
    femminili: ['ANA LUCÍA', 'BEGOÑA', 'CARMEN ROSA', 'CONSUELO', 'GLORIA', 'INÉS', 'MARÍA JOSÉ', 'MARISOL', 'ROSARIO'],
    cognomi: ['CASTILLO', 'DE LA CRUZ', 'FLORES QUISPE', 'GARCÍA', 'IBÁÑEZ', 'MENDOZA', 'MUÑOZ', 'PEÑA', 'RAMÍREZ', 'REYES', 'SANTOS', 'VARGAS ROJAS'],
  },
  romena: {
    maschili: ['ADRIAN', 'ALEXANDRU', 'CĂTĂLIN', 'CONSTANTIN', 'FLORIN', 'GHEORGHE', 'IONUŢ', 'MARIAN', 'MIHAI', 'NICOLAE', 'ŞTEFAN', 'VASILE'],
    femminili: ['ALINA', 'ANDREEA', 'CRISTINA', 'DANIELA', 'ELENA', 'FLORENTINA', 'GABRIELA', 'IOANA', 'LILIANA', 'MARIANA', 'MIHAELA', 'RALUCA'],
    cognomi: ['BĂLAN', 'CIOBANU', 'CONSTANTIN', 'DUMITRU', 'GHEORGHIU', 'IONESCU', 'LUNGU', 'MUNTEANU', 'POPA', 'POPESCU', 'RUSU', 'STĂNESCU', 'ŢURCANU'],
  },
  slava: {
    maschili: ['ANDRIY', 'BOGDAN', 'IHOR', 'JAKUB', 'JIŘÍ', 'MYKOLA', 'OLEKSANDR', 'PAWEŁ', 'PETRO', 'VOLODYMYR', 'WOJCIECH'],
    femminili: ['AGNIESZKA', 'HALYNA', 'IRYNA', 'KATEŘINA', 'LYUDMYLA', 'MAŁGORZATA', 'NATALIYA', 'OKSANA', 'OLENA', 'SVITLANA', 'TETYANA'],
    cognomi: ['BONDARENKO', 'DVOŘÁK', 'IVANIV', 'KOVALENKO', 'KOWALSKI', 'MELNYK', 'NOWAK', 'SHEVCHENKO', 'TKACHUK', 'WIŚNIEWSKI', 'ŻUREK'],
  },
  africana: {
    maschili: ['ABDOULAYE', 'CHEIKH', 'EMEKA', 'IBRAHIMA', 'LAMINE', 'MAMADOU', 'MODOU', 'OSAS', 'OUSMANE', 'SAMUEL'],
    femminili: ['AWA', 'BLESSING', 'FATOU', 'GIFT', 'JOY', 'KHADY', 'MARIAMA', 'NDEYE', 'PATIENCE', 'PRECIOUS'],
    cognomi: ['BA', 'DIALLO', 'DIOP', 'FALL', 'GUEYE', 'IGBINEDION', 'MBAYE', 'NDIAYE', 'OBI', 'OSAGIE', 'SARR', 'SOW'],
  },
};
