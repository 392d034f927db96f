package org.kept.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import org.kept.portal.page.Frame;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame. */
@ControllerAdvice
class FrameAdvice {

  private final Frames frames;

  FrameAdvice(Frames frames) {
    this.frames = frames;
  }

  @ModelAttribute("frame")
  Frame frame(HttpServletRequest request) {
    return frames.of(request);
  }
}
