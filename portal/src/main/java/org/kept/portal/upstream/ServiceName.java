package org.kept.portal.upstream;

/** The services the portal cannot do without. */
public enum ServiceName {
  COMMITMENTS,
  PROGRESS
}
