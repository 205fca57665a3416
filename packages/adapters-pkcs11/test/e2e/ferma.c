/* A driver that never comes back: `C_Initialize` hangs in a loop that ends only with its process. */
#include <stddef.h>
#include <unistd.h>

static unsigned long fermo(void *argomenti) {
  (void)argomenti;
  for (;;) sleep(3600);
}

struct elenco {
  unsigned char versione[2];
  void *funzioni[70];
};
static struct elenco elenco = {{2, 40}, {(void *)fermo}};

unsigned long C_GetFunctionList(struct elenco **dove) {
  *dove = &elenco;
  return 0;
}
