// epoll(7), which Swift's own modules of the C library leave out.
#include <sys/epoll.h>
