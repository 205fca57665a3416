/** The numbers of PKCS#11 2.40 that are used here, under their names. */

/** Classes of objects, `CKO_…`. */
export const CKO = { CERTIFICATE: 1, PRIVATE_KEY: 3 } as const;

/** Properties of objects, `CKA_…`. */
export const CKA = { CLASS: 0, VALUE: 0x11, CERTIFICATE_TYPE: 0x80, ID: 0x102 } as const;

/** X.509 among the types of certificates. */
export const CKC_X_509 = 0;

/** Who logs in, `CKU_…`. */
export const CKU = { SO: 0, USER: 1 } as const;

/** States of a session in which the user has entered, `CKS_…`: read only, read and write. */
export const CKS = { RO_USER_FUNCTIONS: 1, RW_USER_FUNCTIONS: 3 } as const;

/** Flags of slots, tokens and sessions, `CKF_…`. */
export const CKF = {
  TOKEN_PRESENT: 1,
  RW_SESSION: 2,
  SERIAL_SESSION: 4,
  TOKEN_INITIALIZED: 0x400,
  USER_PIN_COUNT_LOW: 0x10000,
  USER_PIN_FINAL_TRY: 0x20000,
  USER_PIN_LOCKED: 0x40000,
  USER_PIN_TO_BE_CHANGED: 0x80000,
  SO_PIN_FINAL_TRY: 0x200000,
} as const;

/** Ways to sign, `CKM_…`. */
export const CKM = {
  RSA_PKCS: 0x1,
  SHA1_RSA_PKCS: 0x6,
  RSA_PKCS_PSS: 0xd,
  SHA256_RSA_PKCS: 0x40,
  SHA256_RSA_PKCS_PSS: 0x43,
  SHA256: 0x250,
} as const;

/** The mask of PSS, `CKG_…`. */
export const CKG_MGF1_SHA256 = 2;

/** Answers that are good news in their place, `CKR_…`. */
export const CKR = {
  OBJECT_HANDLE_INVALID: 0x82,
  KEY_HANDLE_INVALID: 0x60,
  MECHANISM_INVALID: 0x70,
  TOKEN_NOT_PRESENT: 0xe0,
  TOKEN_NOT_RECOGNIZED: 0xe1,
  USER_ALREADY_LOGGED_IN: 0x100,
  CRYPTOKI_ALREADY_INITIALIZED: 0x191,
} as const;

/** What `pkcs11js` calls the parameters of PSS. */
export const CK_PARAMS_RSA_PSS = 5;
