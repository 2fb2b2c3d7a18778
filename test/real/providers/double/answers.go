package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math/big"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strconv"
	"strings"

	"github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// answers says what the service answers for what a configuration leaves open, the more exact ones last.
type answers []answer

// answer is for all objects of a type ("avi_sslkeyandcertificate", "data.aws_partition"), or for those whose
// arguments have certain values ("data.aws_subnet[id=subnet-1]").
type answer struct {
	key        string
	isData     bool
	typeName   string
	conditions map[string]string
	given      typeAnswers
}

// typeAnswers holds answers by the path of the attribute: "certificate.certificate". In a text {object} stands
// for a number that differs between objects.
type typeAnswers map[string]json.RawMessage

var (
	answerKey = regexp.MustCompile(`^(data\.)?([a-z0-9_]+)((?:\[[a-z0-9_]+=[^\]]*\])*)$`)
	condition = regexp.MustCompile(`\[([a-z0-9_]+)=([^\]]*)\]`)
)

// readAnswers reads the file that TKO_DOUBLE_ANSWERS names, or answers.json in folder where there is one.
func readAnswers(folder string) (answers, error) {
	file, named := os.LookupEnv("TKO_DOUBLE_ANSWERS")
	if !named {
		file = filepath.Join(folder, "answers.json")
	}
	text, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) && !named {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var byKey map[string]typeAnswers
	if err := json.Unmarshal(text, &byKey); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	var all answers
	for key, given := range byKey {
		parts := answerKey.FindStringSubmatch(key)
		if parts == nil {
			return nil, fmt.Errorf("%s: expected a type, such as data.aws_subnet, or data.aws_subnet[id=subnet-1]", key)
		}
		one := answer{key: key, isData: parts[1] != "", typeName: parts[2], conditions: map[string]string{}, given: given}
		for _, c := range condition.FindAllStringSubmatch(parts[3], -1) {
			one.conditions[c[1]] = c[2]
		}
		all = append(all, one)
	}
	sort.Slice(all, func(i, j int) bool {
		if len(all[i].conditions) != len(all[j].conditions) {
			return len(all[i].conditions) < len(all[j].conditions)
		}
		return all[i].key < all[j].key
	})
	return all, nil
}

// check finds answers that could never be given: of a type that the provider lacks, for what it does not
// answer, or under conditions on what is no argument. Types of other providers are theirs to check.
func (all answers) check(provider string, resources, dataSources map[string]*tfprotov5.Schema) error {
	for _, one := range all {
		if !strings.HasPrefix(one.typeName, provider+"_") {
			continue
		}
		schemas := resources
		if one.isData {
			schemas = dataSources
		}
		schema, found := schemas[one.typeName]
		if !found {
			return fmt.Errorf("%s: the provider has no such type", one.key)
		}
		for name := range one.conditions {
			if a := find(schema.Block, []string{name}); a == nil || !(a.Optional || a.Required) {
				return fmt.Errorf("%s: %s is no argument", one.key, name)
			}
		}
		for path, value := range one.given {
			a := find(schema.Block, strings.Split(path, "."))
			if a == nil || !a.Computed {
				return fmt.Errorf("%s: %s is nothing that the service answers", one.key, path)
			}
			if _, err := tftypes.ValueFromJSON(value, a.Type); err != nil { //nolint:staticcheck // the answers are JSON
				return fmt.Errorf("%s: %s: %w", one.key, path, err)
			}
		}
	}
	return nil
}

func find(b *tfprotov5.SchemaBlock, path []string) *tfprotov5.SchemaAttribute {
	if len(path) == 1 {
		for _, a := range b.Attributes {
			if a.Name == path[0] {
				return a
			}
		}
		return nil
	}
	for _, n := range b.BlockTypes {
		if n.TypeName == path[0] {
			return find(n.Block, path[1:])
		}
	}
	return nil
}

// chooser gives the answers for one object of a type. With orMaybe, an argument that is not known yet counts
// as what the conditions want.
type chooser func(object tftypes.Value, orMaybe bool) (typeAnswers, error)

func (all answers) forType(isData bool, typeName string) chooser {
	return func(object tftypes.Value, orMaybe bool) (typeAnswers, error) {
		arguments := map[string]tftypes.Value{}
		if err := object.As(&arguments); err != nil {
			return nil, err
		}
		chosen := typeAnswers{}
		for _, one := range all {
			if one.isData != isData || one.typeName != typeName || !one.matches(arguments, orMaybe) {
				continue
			}
			for path, value := range one.given {
				chosen[path] = value
			}
		}
		return chosen, nil
	}
}

func (one answer) matches(arguments map[string]tftypes.Value, orMaybe bool) bool {
	for name, wanted := range one.conditions {
		value := arguments[name]
		if !value.IsKnown() {
			if !orMaybe {
				return false
			}
			continue
		}
		if text, simple := textOf(value); !simple || text != wanted {
			return false
		}
	}
	return true
}

// textOf writes a simple value as a condition has it; what is left open is no text.
func textOf(value tftypes.Value) (text string, simple bool) {
	switch {
	case value.IsNull():
		return "", false
	case value.Type().Is(tftypes.String):
		err := value.As(&text)
		return text, err == nil
	case value.Type().Is(tftypes.Number):
		var number big.Float
		err := value.As(&number)
		return number.Text('f', -1), err == nil
	case value.Type().Is(tftypes.Bool):
		var truth bool
		err := value.As(&truth)
		return strconv.FormatBool(truth), err == nil
	}
	return "", false
}

func (given typeAnswers) has(path string) bool {
	_, found := given[path]
	return found
}

// value gives an answer to one object.
func (given typeAnswers) value(path string, typ tftypes.Type, object string) (tftypes.Value, error) {
	text := bytes.ReplaceAll(given[path], []byte("{object}"), []byte(object))
	return tftypes.ValueFromJSON(text, typ) //nolint:staticcheck // the answers are JSON
}
