# One image recipe for every service: docker build --build-arg MODULE=commitment-service .
# The executable jars are built first, by ./kept build.
FROM eclipse-temurin:25-jre AS layers
ARG MODULE
WORKDIR /app
COPY ${MODULE}/target/*-exec.jar app.jar
RUN java -Djarmode=tools -jar app.jar extract --layers --launcher --destination layers

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --create-home kept && mkdir /secrets && chown kept /secrets
USER kept
WORKDIR /app
COPY --from=layers /app/layers/dependencies/ ./
COPY --from=layers /app/layers/spring-boot-loader/ ./
COPY --from=layers /app/layers/snapshot-dependencies/ ./
COPY --from=layers /app/layers/application/ ./
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "--enable-native-access=ALL-UNNAMED", "org.springframework.boot.loader.launch.JarLauncher"]
