// Reads configurations and rule files with Prometheus' own loaders.
//
//	prometheus-check config FILE...
//	prometheus-check rules FILE...
//
// prints a JSON list with an object for each file: `error` is why Prometheus would not start, and empty when it would.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"github.com/go-kit/log"
	"github.com/prometheus/prometheus/config"
	"github.com/prometheus/prometheus/model/rulefmt"

	// Of the ways to find targets only this one is known here, beside lists: the others bring the clients of all clouds.
	_ "github.com/prometheus/prometheus/discovery/kubernetes"
)

type verdict struct {
	File  string `json:"file"`
	Error string `json:"error"`
}

var loaders = map[string]func(file string) error{
	"config": func(file string) error {
		_, err := config.LoadFile(file, false, false, log.NewNopLogger())
		return err
	},
	"rules": func(file string) error {
		_, errs := rulefmt.ParseFile(file)
		return errors.Join(errs...)
	},
}

func main() {
	if len(os.Args) < 2 || loaders[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: prometheus-check config|rules FILE...")
		os.Exit(2)
	}
	verdicts := []verdict{}
	for _, file := range os.Args[2:] {
		one := verdict{File: file}
		if err := loaders[os.Args[1]](file); err != nil {
			one.Error = err.Error()
		}
		verdicts = append(verdicts, one)
	}
	if err := json.NewEncoder(os.Stdout).Encode(verdicts); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
