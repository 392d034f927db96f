package org.kept.portal.upstream;

/** A service did not give a usable answer in time. */
public class UnreachableException extends RuntimeException {

  private final ServiceName service;

  UnreachableException(ServiceName service, String why, Throwable cause) {
    super(service + ": " + why + ": " + cause.getMessage(), cause);
    this.service = service;
  }

  UnreachableException(ServiceName service, String why) {
    super(service + ": " + why);
    this.service = service;
  }

  public ServiceName service() {
    return service;
  }
}
