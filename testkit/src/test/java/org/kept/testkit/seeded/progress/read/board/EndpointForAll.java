package org.kept.testkit.seeded.progress.read.board;

import org.springframework.web.bind.annotation.RestController;

@RestController
public class EndpointForAll {}
