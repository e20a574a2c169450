// Command ferretdb serves the MongoDB protocol on FERRETDB_LISTEN (host and port) from the PostgreSQL
// database that FERRETDB_POSTGRESQL_URL names, and prints its own URI once it answers a ping.
package main

import (
	"context"
	"fmt"
	"log"
	"log/slog"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/FerretDB/FerretDB/ferretdb"
	"github.com/FerretDB/wire/wireclient"
)

func main() {
	logger := slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelWarn}))
	server, err := ferretdb.New(&ferretdb.Config{
		Listener:      ferretdb.ListenerConfig{TCP: os.Getenv("FERRETDB_LISTEN")},
		Logger:        logger,
		Handler:       "postgresql",
		PostgreSQLURL: os.Getenv("FERRETDB_POSTGRESQL_URL"),
	})
	if err != nil {
		log.Fatal(err)
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	stopped := make(chan error, 1)
	go func() { stopped <- server.Run(ctx) }()

	uri := server.MongoDBURI()
	patience, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	connection := wireclient.ConnectPing(patience, uri, logger)
	if connection == nil {
		log.Fatal("no answer to a ping at " + uri)
	}
	_ = connection.Close()
	fmt.Println(uri)

	if err := <-stopped; err != nil {
		log.Fatal(err)
	}
}
