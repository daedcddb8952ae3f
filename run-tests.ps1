#!/usr/bin/env pwsh
# Builds everything and runs all tests with coverage; further arguments go to 'dotnet test'.
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot

dotnet build Conformance.sln
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }

dotnet test Conformance.sln --no-build --collect:"XPlat Code Coverage" --results-directory TestResults @args
exit $LASTEXITCODE
