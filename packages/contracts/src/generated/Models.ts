// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const modelsAbi = [
  {
    "inputs": [
      {
        "internalType": "contract IDatanets",
        "name": "datanets_",
        "type": "address"
      },
      {
        "internalType": "contract ILicences",
        "name": "licences_",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "authority",
        "type": "address"
      }
    ],
    "name": "AccessManagedInvalidAuthority",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "delay",
        "type": "uint32"
      }
    ],
    "name": "AccessManagedRequiredDelay",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "AccessManagedUnauthorized",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "target",
        "type": "address"
      }
    ],
    "name": "AddressEmptyCode",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "implementation",
        "type": "address"
      }
    ],
    "name": "ERC1967InvalidImplementation",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ERC1967NonPayable",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "sender",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "tokenId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "ERC721IncorrectOwner",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "ERC721InsufficientApproval",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "approver",
        "type": "address"
      }
    ],
    "name": "ERC721InvalidApprover",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "ERC721InvalidOperator",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "ERC721InvalidOwner",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      }
    ],
    "name": "ERC721InvalidReceiver",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "sender",
        "type": "address"
      }
    ],
    "name": "ERC721InvalidSender",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "ERC721NonexistentToken",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "FailedCall",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidInitialization",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "modelId",
        "type": "uint256"
      }
    ],
    "name": "Models_BaseHasNoUpdates",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "bytesGiven",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "bytesAllowed",
        "type": "uint256"
      }
    ],
    "name": "Models_InvalidName",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Models_NoDigest",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Models_NoReleases",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "modelId",
        "type": "uint256"
      }
    ],
    "name": "Models_NotForSale",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "modelId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "latestId",
        "type": "uint256"
      }
    ],
    "name": "Models_NotLatest",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "modelId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "Models_NotOwner",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "parentId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "baseId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "expected",
        "type": "uint256"
      }
    ],
    "name": "Models_OtherBase",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "parentId",
        "type": "uint256"
      }
    ],
    "name": "Models_ParentTwice",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "previous",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "next",
        "type": "uint256"
      }
    ],
    "name": "Models_ReleasesNotAscending",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "modelId",
        "type": "uint256"
      }
    ],
    "name": "Models_Retired",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "sum",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "allowed",
        "type": "uint256"
      }
    ],
    "name": "Models_SharesTooLarge",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "given",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "allowed",
        "type": "uint256"
      }
    ],
    "name": "Models_TooManyLicences",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "given",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "allowed",
        "type": "uint256"
      }
    ],
    "name": "Models_TooManyReleases",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "given",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "allowed",
        "type": "uint256"
      }
    ],
    "name": "Models_WrongParentCount",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NotInitializing",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "UUPSUnauthorizedCallContext",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "slot",
        "type": "bytes32"
      }
    ],
    "name": "UUPSUnsupportedProxiableUUID",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "approved",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "Approval",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "approved",
        "type": "bool"
      }
    ],
    "name": "ApprovalForAll",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "modelId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "audit",
        "type": "bytes32"
      }
    ],
    "name": "AuditPublished",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "address",
        "name": "authority",
        "type": "address"
      }
    ],
    "name": "AuthorityUpdated",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "modelId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "digest",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "metadata",
        "type": "bytes32"
      }
    ],
    "name": "BaseRegistered",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "modelId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "parentId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "adapterDigest",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "descriptor",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "checkpointRoot",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "indexRoot",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256[]",
        "name": "releaseIds",
        "type": "uint256[]"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "metadata",
        "type": "bytes32"
      }
    ],
    "name": "FineTuneRegistered",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "version",
        "type": "uint64"
      }
    ],
    "name": "Initialized",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "modelId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes32[]",
        "name": "licences",
        "type": "bytes32[]"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "id",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "textHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "territory",
            "type": "uint256"
          },
          {
            "internalType": "uint16",
            "name": "share",
            "type": "uint16"
          },
          {
            "internalType": "uint48",
            "name": "expiry",
            "type": "uint48"
          },
          {
            "internalType": "bool",
            "name": "train",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "derive",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "commercial",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "shareAlike",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "attribution",
            "type": "bool"
          }
        ],
        "indexed": false,
        "internalType": "struct ILicences.Terms",
        "name": "terms",
        "type": "tuple"
      }
    ],
    "name": "ModelLicensed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "modelId",
        "type": "uint256"
      }
    ],
    "name": "ModelRetired",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "modelId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "previousId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "lineId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "version",
        "type": "uint32"
      }
    ],
    "name": "ModelUpdated",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "modelId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "allowed",
        "type": "bool"
      }
    ],
    "name": "OperatorChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "modelId",
        "type": "uint256"
      },
      {
        "components": [
          {
            "internalType": "uint128",
            "name": "modelId",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "share",
            "type": "uint16"
          }
        ],
        "indexed": false,
        "internalType": "struct IModels.Parent[]",
        "name": "parents",
        "type": "tuple[]"
      }
    ],
    "name": "ParentsNamed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "modelId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint96",
        "name": "basePrice",
        "type": "uint96"
      },
      {
        "indexed": false,
        "internalType": "uint96",
        "name": "tokenPrice",
        "type": "uint96"
      }
    ],
    "name": "PriceChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "from",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "to",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "Transfer",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "implementation",
        "type": "address"
      }
    ],
    "name": "Upgraded",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "UPGRADE_INTERFACE_VERSION",
    "outputs": [
      {
        "internalType": "string",
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "to",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "approve",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "authority",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "balanceOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "count",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "datanets",
    "outputs": [
      {
        "internalType": "contract IDatanets",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "getApproved",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "modelId",
        "type": "uint256"
      }
    ],
    "name": "getModel",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint128",
            "name": "parentId",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "baseId",
            "type": "uint128"
          },
          {
            "internalType": "bytes32",
            "name": "digest",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "descriptor",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "checkpointRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "indexRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "audit",
            "type": "bytes32"
          },
          {
            "internalType": "uint96",
            "name": "basePrice",
            "type": "uint96"
          },
          {
            "internalType": "uint96",
            "name": "tokenPrice",
            "type": "uint96"
          },
          {
            "internalType": "enum IModels.Kind",
            "name": "kind",
            "type": "uint8"
          },
          {
            "internalType": "bool",
            "name": "retired",
            "type": "bool"
          },
          {
            "internalType": "uint48",
            "name": "registeredAt",
            "type": "uint48"
          },
          {
            "internalType": "bytes32",
            "name": "metadata",
            "type": "bytes32"
          },
          {
            "internalType": "string",
            "name": "name",
            "type": "string"
          },
          {
            "internalType": "uint256[]",
            "name": "releaseIds",
            "type": "uint256[]"
          },
          {
            "components": [
              {
                "internalType": "uint128",
                "name": "modelId",
                "type": "uint128"
              },
              {
                "internalType": "uint16",
                "name": "share",
                "type": "uint16"
              }
            ],
            "internalType": "struct IModels.Parent[]",
            "name": "parents",
            "type": "tuple[]"
          },
          {
            "internalType": "uint128",
            "name": "previousId",
            "type": "uint128"
          },
          {
            "internalType": "uint96",
            "name": "lineId",
            "type": "uint96"
          },
          {
            "internalType": "uint32",
            "name": "version",
            "type": "uint32"
          },
          {
            "internalType": "bytes32[]",
            "name": "licences",
            "type": "bytes32[]"
          },
          {
            "components": [
              {
                "internalType": "bytes32",
                "name": "id",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "textHash",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "territory",
                "type": "uint256"
              },
              {
                "internalType": "uint16",
                "name": "share",
                "type": "uint16"
              },
              {
                "internalType": "uint48",
                "name": "expiry",
                "type": "uint48"
              },
              {
                "internalType": "bool",
                "name": "train",
                "type": "bool"
              },
              {
                "internalType": "bool",
                "name": "derive",
                "type": "bool"
              },
              {
                "internalType": "bool",
                "name": "commercial",
                "type": "bool"
              },
              {
                "internalType": "bool",
                "name": "shareAlike",
                "type": "bool"
              },
              {
                "internalType": "bool",
                "name": "attribution",
                "type": "bool"
              }
            ],
            "internalType": "struct ILicences.Terms",
            "name": "terms",
            "type": "tuple"
          }
        ],
        "internalType": "struct IModels.Model",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "manager",
        "type": "address"
      }
    ],
    "name": "initialize",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "isApprovedForAll",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "isConsumingScheduledOp",
    "outputs": [
      {
        "internalType": "bytes4",
        "name": "",
        "type": "bytes4"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "modelId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "isOperator",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "lineId",
        "type": "uint256"
      }
    ],
    "name": "latestOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "licences",
    "outputs": [
      {
        "internalType": "contract ILicences",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "name",
    "outputs": [
      {
        "internalType": "string",
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "ownerOf",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "proxiableUUID",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "modelId",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "audit",
        "type": "bytes32"
      }
    ],
    "name": "publishAudit",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "internalType": "bytes32",
        "name": "digest",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "metadata",
        "type": "bytes32"
      }
    ],
    "name": "registerBase",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "modelId",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "string",
            "name": "name",
            "type": "string"
          },
          {
            "components": [
              {
                "internalType": "uint128",
                "name": "modelId",
                "type": "uint128"
              },
              {
                "internalType": "uint16",
                "name": "share",
                "type": "uint16"
              }
            ],
            "internalType": "struct IModels.Parent[]",
            "name": "parents",
            "type": "tuple[]"
          },
          {
            "internalType": "bytes32",
            "name": "adapterDigest",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "descriptor",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "checkpointRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "indexRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint256[]",
            "name": "releaseIds",
            "type": "uint256[]"
          },
          {
            "internalType": "uint96",
            "name": "basePrice",
            "type": "uint96"
          },
          {
            "internalType": "uint96",
            "name": "tokenPrice",
            "type": "uint96"
          },
          {
            "internalType": "address",
            "name": "operator",
            "type": "address"
          },
          {
            "internalType": "bytes32",
            "name": "metadata",
            "type": "bytes32"
          }
        ],
        "internalType": "struct IModels.FineTune",
        "name": "fineTune",
        "type": "tuple"
      }
    ],
    "name": "registerFineTune",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "modelId",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "previousId",
        "type": "uint256"
      },
      {
        "components": [
          {
            "internalType": "string",
            "name": "name",
            "type": "string"
          },
          {
            "components": [
              {
                "internalType": "uint128",
                "name": "modelId",
                "type": "uint128"
              },
              {
                "internalType": "uint16",
                "name": "share",
                "type": "uint16"
              }
            ],
            "internalType": "struct IModels.Parent[]",
            "name": "parents",
            "type": "tuple[]"
          },
          {
            "internalType": "bytes32",
            "name": "adapterDigest",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "descriptor",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "checkpointRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "indexRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint256[]",
            "name": "releaseIds",
            "type": "uint256[]"
          },
          {
            "internalType": "uint96",
            "name": "basePrice",
            "type": "uint96"
          },
          {
            "internalType": "uint96",
            "name": "tokenPrice",
            "type": "uint96"
          },
          {
            "internalType": "address",
            "name": "operator",
            "type": "address"
          },
          {
            "internalType": "bytes32",
            "name": "metadata",
            "type": "bytes32"
          }
        ],
        "internalType": "struct IModels.FineTune",
        "name": "fineTune",
        "type": "tuple"
      }
    ],
    "name": "registerUpdate",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "modelId",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "modelId",
        "type": "uint256"
      }
    ],
    "name": "retire",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "from",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "to",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "safeTransferFrom",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "from",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "to",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "tokenId",
        "type": "uint256"
      },
      {
        "internalType": "bytes",
        "name": "data",
        "type": "bytes"
      }
    ],
    "name": "safeTransferFrom",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "bool",
        "name": "approved",
        "type": "bool"
      }
    ],
    "name": "setApprovalForAll",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "newAuthority",
        "type": "address"
      }
    ],
    "name": "setAuthority",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "modelId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "bool",
        "name": "allowed",
        "type": "bool"
      }
    ],
    "name": "setOperator",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "modelId",
        "type": "uint256"
      },
      {
        "internalType": "uint96",
        "name": "basePrice",
        "type": "uint96"
      },
      {
        "internalType": "uint96",
        "name": "tokenPrice",
        "type": "uint96"
      }
    ],
    "name": "setPrice",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes4",
        "name": "interfaceId",
        "type": "bytes4"
      }
    ],
    "name": "supportsInterface",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "symbol",
    "outputs": [
      {
        "internalType": "string",
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "tokenURI",
    "outputs": [
      {
        "internalType": "string",
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "from",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "to",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "transferFrom",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "newImplementation",
        "type": "address"
      },
      {
        "internalType": "bytes",
        "name": "data",
        "type": "bytes"
      }
    ],
    "name": "upgradeToAndCall",
    "outputs": [],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "releaseId",
        "type": "uint256"
      }
    ],
    "name": "Datanets_UnknownRelease",
    "type": "error"
  }
] as const

export const modelsInitCode =
  '0x60e060405230608052348015610013575f5ffd5b5060405161424f38038061424f8339810160408190526100329161011a565b6001600160a01b0380831660a052811660c05261004d610054565b5050610152565b7ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00805468010000000000000000900460ff16156100a45760405163f92ee8a960e01b815260040160405180910390fd5b80546001600160401b03908116146101035780546001600160401b0319166001600160401b0390811782556040519081527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d29060200160405180910390a15b50565b6001600160a01b0381168114610103575f5ffd5b5f5f6040838503121561012b575f5ffd5b825161013681610106565b602084015190925061014781610106565b809150509250929050565b60805160a05160c0516140b76101985f395f81816104bb0152611b7301525f818161066e01526129a501525f818161186d0152818161189601526119dd01526140b75ff3fe6080604052600436106101e6575f3560e01c80637a9e5e4b11610108578063a48047ba1161009d578063c4d66de81161006d578063c4d66de8146105e1578063c87b56dd14610600578063e73541b71461061f578063e985e9c51461063e578063ea7fd3771461065d575f5ffd5b8063a48047ba1461051b578063ad3cb1cc1461057e578063b88d4fde146105ae578063bf7e214f146105cd575f5ffd5b8063a11ad115116100d8578063a11ad1151461048b578063a199d70a146104aa578063a1b99790146104dd578063a22cb465146104fc575f5ffd5b80637a9e5e4b1461040c57806381ce4be11461042b5780638fb360371461044a57806395d89b4114610477575f5ffd5b806342842e0e1161017e5780636457869b1161014e5780636457869b146103835780636d361694146103a257806370a08231146103ce57806375619259146103ed575f5ffd5b806342842e0e1461031e5780634f1ef2861461033d57806352d1902d146103505780636352211e14610364575f5ffd5b8063095ea7b3116101b9578063095ea7b3146102a057806316d4b2ed146102c157806323b872dd146102e05780633790cf57146102ff575f5ffd5b806301ffc9a7146101ea57806306661abd1461021e57806306fdde0314610248578063081812fc14610269575b5f5ffd5b3480156101f5575f5ffd5b50610209610204366004612fa1565b610690565b60405190151581526020015b60405180910390f35b348015610229575f5ffd5b505f5160206140975f395f51905f52545b604051908152602001610215565b348015610253575f5ffd5b5061025c6106e1565b6040516102159190612fea565b348015610274575f5ffd5b50610288610283366004612ffc565b610782565b6040516001600160a01b039091168152602001610215565b3480156102ab575f5ffd5b506102bf6102ba36600461302e565b610796565b005b3480156102cc575f5ffd5b506102bf6102db366004613063565b6107a5565b3480156102eb575f5ffd5b506102bf6102fa3660046130a0565b6107be565b34801561030a575f5ffd5b506102bf610319366004612ffc565b61084c565b348015610329575f5ffd5b506102bf6103383660046130a0565b6108b5565b6102bf61034b3660046131a0565b6108cf565b34801561035b575f5ffd5b5061023a6108ea565b34801561036f575f5ffd5b5061028861037e366004612ffc565b610905565b34801561038e575f5ffd5b5061023a61039d3660046131ea565b61090f565b3480156103ad575f5ffd5b506103c16103bc366004612ffc565b6109a1565b60405161021591906133c8565b3480156103d9575f5ffd5b5061023a6103e8366004613585565b610e43565b3480156103f8575f5ffd5b5061023a6104073660046135b5565b610e9b565b348015610417575f5ffd5b506102bf610426366004613585565b6110d3565b348015610436575f5ffd5b5061023a610445366004612ffc565b611155565b348015610455575f5ffd5b5061045e611197565b6040516001600160e01b03199091168152602001610215565b348015610482575f5ffd5b5061025c6111cd565b348015610496575f5ffd5b506102bf6104a53660046135ee565b61120b565b3480156104b5575f5ffd5b506102887f000000000000000000000000000000000000000000000000000000000000000081565b3480156104e8575f5ffd5b5061023a6104f736600461360e565b61126d565b348015610507575f5ffd5b506102bf61051636600461363f565b6112e0565b348015610526575f5ffd5b50610209610535366004613674565b5f9182527fbf271bfa8108f6b7a2f693133345a27be2529b8a4eae13af88c3576d42474202602090815260408084206001600160a01b0393909316845291905290205460ff1690565b348015610589575f5ffd5b5061025c604051806040016040528060058152602001640352e302e360dc1b81525081565b3480156105b9575f5ffd5b506102bf6105c836600461369e565b6112eb565b3480156105d8575f5ffd5b50610288611303565b3480156105ec575f5ffd5b506102bf6105fb366004613585565b61131e565b34801561060b575f5ffd5b5061025c61061a366004612ffc565b611465565b34801561062a575f5ffd5b506102bf610639366004613717565b6114d5565b348015610649575f5ffd5b50610209610658366004613750565b61157b565b348015610668575f5ffd5b506102887f000000000000000000000000000000000000000000000000000000000000000081565b5f6001600160e01b031982166380ac58cd60e01b14806106c057506001600160e01b03198216635b5e139f60e01b145b806106db57506301ffc9a760e01b6001600160e01b03198316145b92915050565b5f5160206140375f395f51905f52805460609190819061070090613778565b80601f016020809104026020016040519081016040528092919081815260200182805461072c90613778565b80156107775780601f1061074e57610100808354040283529160200191610777565b820191905f5260205f20905b81548152906001019060200180831161075a57829003601f168201915b505050505091505090565b5f61078c826115c7565b506106db826115fe565b6107a1828233611637565b5050565b6107ae83611644565b6107b983838361168e565b505050565b6001600160a01b0382166107ec57604051633250574960e11b81525f60048201526024015b60405180910390fd5b5f6107f8838333611716565b9050836001600160a01b0316816001600160a01b031614610846576040516364283d7b60e01b81526001600160a01b03808616600483015260248201849052821660448201526064016107e3565b50505050565b61085581611644565b61085e81611818565b5f8181525f5160206140575f395f51905f526020526040808220600601805460ff60c81b1916600160c81b1790555182917f791bfce3bfc5ac11726f885364a02a911d7554b6bb98088264f2cb3be3a125fa91a250565b6107b983838360405180602001604052805f8152506112eb565b6108d7611862565b6108e082611908565b6107a18282611916565b5f6108f36119d2565b505f5160206140775f395f51905f5290565b5f6106db826115c7565b5f5f61091d86868686611a1b565b60068101805492945090925060019160ff60c01b1916600160c01b83021790555080546001600160801b03808416600160801b029116178155604051339083907f3b1b2365d2213b45655a3780a8de3656b3fa3db90a1154d454e9ba3c6556f7ef906109909088908b908b908a906137d2565b60405180910390a350949350505050565b610a91604080516102a0810182525f80825260208083018290528284018290526060808401839052608080850184905260a080860185905260c080870186905260e0808801879052610100808901889052610120808a01899052610140808b018a90526101608b018a90526101808b018a90526101a08b018890526101c08b018890526101e08b018890526102008b018a90526102208b018a90526102408b018a90526102608b018890528b519081018c52898152978801899052998701889052948601879052928501869052908401859052830184905282018390528101829052928301529061028082015290565b610a9a826115c7565b505f8281525f5160206140575f395f51905f52602090815260409182902082516102a08101845281546001600160801b038082168352600160801b9091041692810192909252600181015492820192909252600280830154606083015260038301546080830152600483015460a0830152600583015460c083015260068301546001600160601b0380821660e0850152600160601b820416610100840152919291610120840191600160c01b90910460ff1690811115610b5c57610b5c613262565b6002811115610b6d57610b6d613262565b81526006820154600160c81b810460ff1615156020830152600160d01b900465ffffffffffff16604082015260078201546060820152600882018054608090920191610bb890613778565b80601f0160208091040260200160405190810160405280929190818152602001828054610be490613778565b8015610c2f5780601f10610c0657610100808354040283529160200191610c2f565b820191905f5260205f20905b815481529060010190602001808311610c1257829003601f168201915b5050505050815260200160098201805480602002602001604051908101604052809291908181526020018280548015610c8557602002820191905f5260205f20905b815481526020019060010190808311610c71575b50505050508152602001600a8201805480602002602001604051908101604052809291908181526020015f905b82821015610cfb575f84815260209081902060408051808201909152908401546001600160801b0381168252600160801b900461ffff1681830152825260019092019101610cb2565b50505090825250600b8201546001600160801b038116602080840191909152600160801b82046001600160601b0316604080850191909152600160e01b90920463ffffffff166060840152600c840180548351818402810184019094528084526080909401939091830182828015610d9057602002820191905f5260205f20905b815481526020019060010190808311610d7c575b50505091835250506040805161014081018252600d8401548152600e840154602082810191909152600f8501549282019290925260109093015461ffff8116606085015265ffffffffffff62010000820416608085015260ff600160401b82048116151560a0860152600160481b82048116151560c0860152600160501b82048116151560e0860152600160581b820481161515610100860152600160601b909104161515610120840152015292915050565b5f5f5160206140375f395f51905f526001600160a01b038316610e7b576040516322718ad960e21b81525f60048201526024016107e3565b6001600160a01b039092165f908152600390920160205250604090205490565b5f610ea583611644565b5f8381525f5160206140575f395f51905f526020526040902060068101545f5160206140975f395f51905f529190600290600160c01b900460ff1681811115610ef057610ef0613262565b148590610f1357604051635ea778cf60e11b81526004016107e391815260200190565b50600b8101545f90600160801b90046001600160601b031615610f4a57600b820154600160801b90046001600160601b0316610f4c565b855b600b8301549091505f90600160e01b900463ffffffff1615610f8a57600b830154610f8590600160e01b900463ffffffff166001613810565b610f8d565b60025b90505f610fa2836001600160601b0316611155565b90508781818114610fcf576040516365c01a3160e11b8152600481019290925260248201526044016107e3565b50505f610fdb88611b07565b80925081985050508881600b015f6101000a8154816001600160801b0302191690836001600160801b031602179055508381600b0160106101000a8154816001600160601b0302191690836001600160601b031602179055508281600b01601c6101000a81548163ffffffff021916908363ffffffff16021790555086866003015f866001600160601b031681526020019081526020015f2081905550836001600160601b031689887f344a1dc714c53d3e415b76cea87ef65c89f0327d2c59d3e0cc76cc2946fee392866040516110bf919063ffffffff91909116815260200190565b60405180910390a450505050505092915050565b336110dc611303565b6001600160a01b0316816001600160a01b0316146111175760405162d1953b60e31b81526001600160a01b03821660048201526024016107e3565b816001600160a01b03163b5f0361114c576040516361798f2f60e11b81526001600160a01b03831660048201526024016107e3565b6107a182611f23565b5f8181527fbf271bfa8108f6b7a2f693133345a27be2529b8a4eae13af88c3576d424742036020526040812054801561118e5780611190565b825b9392505050565b5f5160206140175f395f51905f5280545f9190600160a01b900460ff166111be575f6111c7565b638fb3603760e01b5b91505090565b7f80bb2b638cc20bc4d0a60d66940f3ab4a00c1d7b313497ca82fb0b4ab007930180546060915f5160206140375f395f51905f529161070090613778565b61121482611644565b5f8281525f5160206140575f395f51905f526020908152604091829020600501839055905182815283917f18340272ab84ca24f08ae45b70f8a5728e06c085afcbdba9ec2bddae5eea1e4f910160405180910390a25050565b5f5f61127883611b07565b600b0180546001600160e01b036001600160601b038416600160801b02166001600160801b0390911617600160e01b1790555f8181527fbf271bfa8108f6b7a2f693133345a27be2529b8a4eae13af88c3576d42474203602052604090208190559392505050565b6107a1338383611f83565b6112f68484846107be565b610846338585858561205b565b5f5160206140175f395f51905f52546001600160a01b031690565b5f61132761217a565b805490915060ff600160401b82041615906001600160401b03165f8115801561134d5750825b90505f826001600160401b031660011480156113685750303b155b905081158015611376575080155b156113945760405163f92ee8a960e01b815260040160405180910390fd5b845467ffffffffffffffff1916600117855583156113be57845460ff60401b1916600160401b1785555b6113c7866121a2565b611417604051806040016040528060118152602001704f70656e4c6564676572204d6f64656c7360781b815250604051806040016040528060058152602001641353d1115360da1b8152506121b3565b831561145d57845460ff60401b19168555604051600181527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d29060200160405180910390a15b505050505050565b6060611470826115c7565b505f61148660408051602081019091525f815290565b90505f8151116114a45760405180602001604052805f815250611190565b806114ae846121c5565b6040516020016114bf929190613843565b6040516020818303038152906040529392505050565b6114de83611644565b6114e783611818565b5f8381525f5160206140575f395f51905f5260205260408120600c810154909190158061151f57506010820154600160501b900460ff165b9050808061154657506001600160601b03841615801561154657506001600160601b038316155b859061156857604051631f333d5160e11b81526004016107e391815260200190565b50611574858585612255565b5050505050565b6001600160a01b039182165f9081527f80bb2b638cc20bc4d0a60d66940f3ab4a00c1d7b313497ca82fb0b4ab00793056020908152604080832093909416825291909152205460ff1690565b5f5f6115d2836122e5565b90506001600160a01b0381166106db57604051637e27328960e01b8152600481018490526024016107e3565b5f9081527f80bb2b638cc20bc4d0a60d66940f3ab4a00c1d7b313497ca82fb0b4ab007930460205260409020546001600160a01b031690565b6107b9838383600161231e565b5f61164e826115c7565b905061165b813384612431565b823390916108465760405163f950246360e01b815260048101929092526001600160a01b031660248201526044016107e3565b5f8381527fbf271bfa8108f6b7a2f693133345a27be2529b8a4eae13af88c3576d42474202602090815260408083206001600160a01b03861680855290835292819020805460ff19168515159081179091558151908152905186927fdf5afa8ccb0d902c7f203dcb8976f87ab0de3bf359e9be528eea04974e597104928290030190a3505050565b5f5f5160206140375f395f51905f528161172f856122e5565b90506001600160a01b0384161561174b5761174b818587612496565b6001600160a01b03811615611787576117665f865f5f61231e565b6001600160a01b0381165f908152600383016020526040902080545f190190555b6001600160a01b038616156117b7576001600160a01b0386165f9081526003830160205260409020805460010190555b5f85815260028301602052604080822080546001600160a01b0319166001600160a01b038a811691821790925591518893918516917fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef91a495945050505050565b5f8181525f5160206140575f395f51905f5260205260409020600601548190600160c81b900460ff16156107a157604051631827552d60e11b81526004016107e391815260200190565b306001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614806118e857507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166118dc5f5160206140775f395f51905f52546001600160a01b031690565b6001600160a01b031614155b156119065760405163703e46dd60e11b815260040160405180910390fd5b565b611913335f366124fa565b50565b816001600160a01b03166352d1902d6040518163ffffffff1660e01b8152600401602060405180830381865afa925050508015611970575060408051601f3d908101601f1916820190925261196d91810190613857565b60015b61199857604051634c9c8ce360e01b81526001600160a01b03831660048201526024016107e3565b5f5160206140775f395f51905f5281146119c857604051632a87526960e21b8152600481018290526024016107e3565b6107b983836125f0565b306001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146119065760405163703e46dd60e11b815260040160405180910390fd5b5f80848015801590611a2e575060648111155b8160649091611a59576040516316efdfb160e11b8152600481019290925260248201526044016107e3565b50505f859003611a7c57604051630eefad0160e31b815260040160405180910390fd5b5f5160206140975f395f51905f52805481905f90611a999061386e565b91829055505f8181526001808401602052604090912090810188905560078101879055909450925060088301611ad0888a836138dc565b506006830180546001600160d01b0316600160d01b4265ffffffffffff1602179055611afc3385612645565b505094509492505050565b5f8080611b1f611b1a6020860186613995565b6126a6565b90505f611b2b856128a5565b90505f611b3f610100870160e088016139e1565b6001600160601b0316151580611b6e5750611b62610120870161010088016139e1565b6001600160601b031615155b90505f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663462f79c484846040518363ffffffff1660e01b8152600401611bbf9291906139fa565b61014060405180830381865afa158015611bdb573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611bff9190613a57565b9050611c1e611c0e8880613b0c565b89604001358a6101400135611a1b565b60068101805460ff60c01b1916600160c11b1790559096509450611c456020880188613995565b5f818110611c5557611c55613b4e565b611c6b9260206040909202019081019150613b76565b6001600160801b03858116600160801b029116178555606087013560028601556080870135600386015560a08701356004860155611cac60c0880188613b91565b6009870191611cbc919083613bd6565b505f5b611ccc6020890189613995565b9050811015611d2b57600a8601611ce660208a018a613995565b83818110611cf657611cf6613b4e565b83546001810185555f948552602090942060409091029290920192919091019050611d218282613c4c565b5050600101611cbf565b50600c8501611d3a8482613c9d565b508051600d8601556020810151600e8601556040810151600f8601556060810151601086018054608084015160a085015160c086015160e087015161010088015161012089015161ffff90981667ffffffffffffffff19909616959095176201000065ffffffffffff909516949094029390931769ffff00000000000000001916600160401b9215159290920269ff000000000000000000191691909117600160481b911515919091021761ffff60501b1916600160501b9115159190910260ff60581b191617600160581b911515919091021760ff60601b1916600160601b92151592909202919091179055611e318688612af9565b857fbd8e30bc974df16f327fa5d577e3efba4c879d6c397b3a5d92747ce94922e1a1611e6060208a018a613995565b604051611e6e929190613d30565b60405180910390a2857f68fba3129298e88ac5bd82a335037a4995dcf35f7df6b603c65e572d3aa53a0f8483604051611ea8929190613d93565b60405180910390a2611edc86611ec56101008a0160e08b016139e1565b611ed76101208b016101008c016139e1565b612255565b5f611eef61014089016101208a01613585565b6001600160a01b031614611f1a57611f1a86611f136101408a016101208b01613585565b600161168e565b50505050915091565b5f5160206140175f395f51905f5280546001600160a01b0383166001600160a01b03199091168117825560408051918252517f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9181900360200190a15050565b5f5160206140375f395f51905f526001600160a01b038416611fba5760405163a9fbf51f60e01b81525f60048201526024016107e3565b6001600160a01b038316611fec57604051630b61174360e31b81526001600160a01b03841660048201526024016107e3565b6001600160a01b038481165f818152600584016020908152604080832094881680845294825291829020805460ff191687151590811790915591519182527f17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c31910160405180910390a350505050565b6001600160a01b0383163b1561157457604051630a85bd0160e11b81526001600160a01b0384169063150b7a029061209d908890889087908790600401613db6565b6020604051808303815f875af19250505080156120d7575060408051601f3d908101601f191682019092526120d491810190613df2565b60015b61213e573d808015612104576040519150601f19603f3d011682016040523d82523d5f602084013e612109565b606091505b5080515f0361213657604051633250574960e11b81526001600160a01b03851660048201526024016107e3565b805160208201fd5b6001600160e01b03198116630a85bd0160e11b1461145d57604051633250574960e11b81526001600160a01b03851660048201526024016107e3565b5f807ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a006106db565b6121aa612baa565b61191381612bcf565b6121bb612baa565b6107a18282612be0565b60605f6121d183612c10565b60010190505f816001600160401b038111156121ef576121ef6130da565b6040519080825280601f01601f191660200182016040528015612219576020820181803683370190505b5090508181016020015b5f19016f181899199a1a9b1b9c1cb0b131b232b360811b600a86061a8153600a8504945084612223575b509392505050565b5f5f5160206140975f395f51905f525f85815260019190910160209081526040918290206006810180546001600160601b038881166001600160c01b03199092168217600160601b91891691820217909255845190815292830152925085917f9e8f1643cb5225e22ae996f046804ee24fa76c1cc635a3bd327ef9785f23b5fa910160405180910390a250505050565b5f9081527f80bb2b638cc20bc4d0a60d66940f3ab4a00c1d7b313497ca82fb0b4ab007930260205260409020546001600160a01b031690565b5f5160206140375f395f51905f52818061234057506001600160a01b03831615155b15612401575f61234f856115c7565b90506001600160a01b0384161580159061237b5750836001600160a01b0316816001600160a01b031614155b801561238e575061238c818561157b565b155b156123b75760405163a9fbf51f60e01b81526001600160a01b03851660048201526024016107e3565b82156123ff5784866001600160a01b0316826001600160a01b03167f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b92560405160405180910390a45b505b5f93845260040160205250506040902080546001600160a01b0319166001600160a01b0392909216919091179055565b5f6001600160a01b0383161580159061248e5750826001600160a01b0316846001600160a01b0316148061246a575061246a848461157b565b8061248e5750826001600160a01b0316612483836115fe565b6001600160a01b0316145b949350505050565b6124a1838383612431565b6107b9576001600160a01b0383166124cf57604051637e27328960e01b8152600481018290526024016107e3565b60405163177e802f60e01b81526001600160a01b0383166004820152602481018290526044016107e3565b5f5160206140175f395f51905f525f80612532612515611303565b873061252460045f8a8c613e0d565b61252d91613e34565b612ce7565b915091508161145d5763ffffffff8116156125cd57825460ff60a01b1916600160a01b178355612560611303565b6001600160a01b03166394c7d7ee8787876040518463ffffffff1660e01b815260040161258f93929190613e6a565b5f604051808303815f87803b1580156125a6575f5ffd5b505af11580156125b8573d5f5f3e3d5ffd5b5050845460ff60a01b191685555061145d9050565b60405162d1953b60e31b81526001600160a01b03871660048201526024016107e3565b6125f982612d79565b6040516001600160a01b038316907fbc7cd75a20ee27fd9adebab32041f755214dbc6bffa90cc0225b39da2e5c2d3b905f90a280511561263d576107b98282612ddc565b6107a1612e7c565b6001600160a01b03821661266e57604051633250574960e11b81525f60048201526024016107e3565b5f61267a83835f611716565b90506001600160a01b038116156107b9576040516339e3563760e11b81525f60048201526024016107e3565b5f8180158015906126b8575060088111155b81600890916126e35760405163eb3d36e360e01b8152600481019290925260248201526044016107e3565b505f9050805b8281101561286c575f86868381811061270457612704613b4e565b61271a9260206040909202019081019150613b76565b6001600160801b0316905061272e816115c7565b5061273881611818565b5f8181525f5160206140575f395f51905f526020526040812054600160801b90046001600160801b03169083900361276e578095505b8181876001600160801b03828116908216146127b75760405163abc8315960e01b815260048101939093526001600160801b0391821660248401521660448201526064016107e3565b505f9150505b8381101561282457828989838181106127d8576127d8613b4e565b6127ee9260206040909202019081019150613b76565b6001600160801b03161415839061281b576040516339a1e90160e21b81526004016107e391815260200190565b506001016127bd565b5087878481811061283757612837613b4e565b905060400201602001602081019061284f9190613e97565b61285d9061ffff1685613eb2565b935050508060010190506126e9565b50806127108082111561289b57604051636a225f0960e11b8152600481019290925260248201526044016107e3565b5050505092915050565b60605f6128b560c0840184613b91565b90509050805f036128d9576040516311a1d5a160e11b815260040160405180910390fd5b8060408082111561290657604051630225ad4f60e61b8152600481019290925260248201526044016107e3565b505060408051601080825261022082019092529060208201610200803683370190505091505f80805b83811015612a31575f61294560c0880188613b91565b8381811061295557612955613b4e565b9050602002013590508281118382909161298b57604051631ac87f9d60e01b8152600481019290925260248201526044016107e3565b5050604051635db1b97b60e11b8152600481018290525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063bb6372f6906024016040805180830381865afa1580156129f1573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612a159190613ec5565b915050612a23878683612e9b565b94509092505060010161292f565b505f5b612a416020870187613995565b9050811015612aef575f5f5160206140575f395f51905f5281612a6760208a018a613995565b85818110612a7757612a77613b4e565b612a8d9260206040909202019081019150613b76565b6001600160801b031681526020019081526020015f20600c0190505f5f90505b8154811015612ae557612adb8786848481548110612acd57612acd613b4e565b905f5260205f200154612e9b565b9450600101612aad565b5050600101612a34565b5050825250919050565b612b066020820182613995565b5f818110612b1657612b16613b4e565b612b2c9260206040909202019081019150613b76565b6001600160801b031633837f6116f67433f3e2e310256ed2c178ae56ec2e959a8c0924e0b0b9317a0ad2fcfe60408501356060860135608087013560a0880135612b7960c08a018a613b91565b612b838b80613b0c565b8c6101400135604051612b9e99989796959493929190613ee7565b60405180910390a45050565b612bb2612f3c565b61190657604051631afcd79f60e31b815260040160405180910390fd5b612bd7612baa565b61191381611f23565b612be8612baa565b5f5160206140375f395f51905f5280612c018482613f5c565b50600181016108468382613f5c565b5f8072184f03e93ff9f4daa797ed6e38ed64bf6a1f0160401b8310612c4e5772184f03e93ff9f4daa797ed6e38ed64bf6a1f0160401b830492506040015b6d04ee2d6d415b85acef81000000008310612c7a576d04ee2d6d415b85acef8100000000830492506020015b662386f26fc100008310612c9857662386f26fc10000830492506010015b6305f5e1008310612cb0576305f5e100830492506008015b6127108310612cc457612710830492506004015b60648310612cd6576064830492506002015b600a83106106db5760010192915050565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa15612d6f575f516020805191945081901c150291505b5094509492505050565b806001600160a01b03163b5f03612dae57604051634c9c8ce360e01b81526001600160a01b03821660048201526024016107e3565b5f5160206140775f395f51905f5280546001600160a01b0319166001600160a01b0392909216919091179055565b60605f612de98484612f55565b9050808015612e0a57505f3d1180612e0a57505f846001600160a01b03163b115b15612e1f57612e17612f68565b9150506106db565b8015612e4957604051639996b31560e01b81526001600160a01b03851660048201526024016107e3565b3d15612e5c57612e57612f81565b612e75565b60405163d6bda27560e01b815260040160405180910390fd5b5092915050565b34156119065760405163b398979f60e01b815260040160405180910390fd5b5f805b83811015612ed75782858281518110612eb957612eb9613b4e565b602002602001015103612ecf5783915050611190565b600101612e9e565b5060108310612ee7846001613eb2565b60109091612f1157604051633bf388ed60e01b8152600481019290925260248201526044016107e3565b505081848481518110612f2657612f26613b4e565b602090810291909101015261248e836001613eb2565b5f612f4561217a565b54600160401b900460ff16919050565b5f5f5f835160208501865af49392505050565b6040513d81523d5f602083013e3d602001810160405290565b6040513d5f823e3d81fd5b6001600160e01b031981168114611913575f5ffd5b5f60208284031215612fb1575f5ffd5b813561119081612f8c565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f6111906020830184612fbc565b5f6020828403121561300c575f5ffd5b5035919050565b80356001600160a01b0381168114613029575f5ffd5b919050565b5f5f6040838503121561303f575f5ffd5b61304883613013565b946020939093013593505050565b8015158114611913575f5ffd5b5f5f5f60608486031215613075575f5ffd5b8335925061308560208501613013565b9150604084013561309581613056565b809150509250925092565b5f5f5f606084860312156130b2575f5ffd5b6130bb84613013565b92506130c960208501613013565b929592945050506040919091013590565b634e487b7160e01b5f52604160045260245ffd5b60405161014081016001600160401b0381118282101715613111576131116130da565b60405290565b5f82601f830112613126575f5ffd5b81356001600160401b0381111561313f5761313f6130da565b604051601f8201601f19908116603f011681016001600160401b038111828210171561316d5761316d6130da565b604052818152838201602001851015613184575f5ffd5b816020850160208301375f918101602001919091529392505050565b5f5f604083850312156131b1575f5ffd5b6131ba83613013565b915060208301356001600160401b038111156131d4575f5ffd5b6131e085828601613117565b9150509250929050565b5f5f5f5f606085870312156131fd575f5ffd5b84356001600160401b03811115613212575f5ffd5b8501601f81018713613222575f5ffd5b80356001600160401b03811115613237575f5ffd5b876020828401011115613248575f5ffd5b602091820198909750908601359560400135945092505050565b634e487b7160e01b5f52602160045260245ffd5b6003811061329257634e487b7160e01b5f52602160045260245ffd5b9052565b5f8151808452602084019350602083015f5b828110156132c65781518652602095860195909101906001016132a8565b5093949350505050565b5f8151808452602084019350602083015f5b828110156132c657815180516001600160801b0316875260209081015161ffff1681880152604090960195909101906001016132e2565b8051825260208101516020830152604081015160408301526060810151613346606084018261ffff169052565b506080810151613360608084018265ffffffffffff169052565b5060a081015161337460a084018215159052565b5060c081015161338860c084018215159052565b5060e081015161339c60e084018215159052565b506101008101516133b261010084018215159052565b506101208101516107b961012084018215159052565b602081526133e26020820183516001600160801b03169052565b5f60208301516133fd60408401826001600160801b03169052565b506040830151606083015260608301516080830152608083015160a083015260a083015160c083015260c083015160e083015260e083015161344b6101008401826001600160601b03169052565b506101008301516001600160601b03811661012084015250610120830151613477610140840182613276565b506101408301518015156101608401525061016083015165ffffffffffff8116610180840152506101808301516101a08301526101a08301516103c06101c08401526134c76103e0840182612fbc565b90506101c0840151601f19848303016101e08501526134e68282613296565b9150506101e0840151601f198483030161020085015261350682826132d0565b9150506102008401516135256102208501826001600160801b03169052565b506102208401516001600160601b0381166102408501525061024084015163ffffffff811661026085015250610260840151838203601f190161028085015261356e8282613296565b91505061028084015161224d6102a0850182613319565b5f60208284031215613595575f5ffd5b61119082613013565b5f61016082840312156135af575f5ffd5b50919050565b5f5f604083850312156135c6575f5ffd5b8235915060208301356001600160401b038111156135e2575f5ffd5b6131e08582860161359e565b5f5f604083850312156135ff575f5ffd5b50508035926020909101359150565b5f6020828403121561361e575f5ffd5b81356001600160401b03811115613633575f5ffd5b61248e8482850161359e565b5f5f60408385031215613650575f5ffd5b61365983613013565b9150602083013561366981613056565b809150509250929050565b5f5f60408385031215613685575f5ffd5b8235915061369560208401613013565b90509250929050565b5f5f5f5f608085870312156136b1575f5ffd5b6136ba85613013565b93506136c860208601613013565b92506040850135915060608501356001600160401b038111156136e9575f5ffd5b6136f587828801613117565b91505092959194509250565b80356001600160601b0381168114613029575f5ffd5b5f5f5f60608486031215613729575f5ffd5b8335925061373960208501613701565b915061374760408501613701565b90509250925092565b5f5f60408385031215613761575f5ffd5b61376a83613013565b915061369560208401613013565b600181811c9082168061378c57607f821691505b6020821081036135af57634e487b7160e01b5f52602260045260245ffd5b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b848152606060208201525f6137eb6060830185876137aa565b905082604083015295945050505050565b634e487b7160e01b5f52601160045260245ffd5b63ffffffff81811683821601908111156106db576106db6137fc565b5f81518060208401855e5f93019283525090919050565b5f61248e613851838661382c565b8461382c565b5f60208284031215613867575f5ffd5b5051919050565b5f6001820161387f5761387f6137fc565b5060010190565b5f5b828110156107b9575f82820155600101613888565b601f8211156107b957828211156107b957805f5260205f20601f840160051c60208510156138c857505f5b61157481601f860160051c03828401613886565b6001600160401b038311156138f3576138f36130da565b613907836139018354613778565b8361389d565b5f601f841160018114613938575f85156139215750838201355b5f19600387901b1c1916600186901b178355611574565b5f83815260208120601f198716915b828110156139675786850135825560209485019460019092019101613947565b5086821015613983575f1960f88860031b161c19848701351681555b505060018560011b0183555050505050565b5f5f8335601e198436030181126139aa575f5ffd5b8301803591506001600160401b038211156139c3575f5ffd5b6020019150600681901b36038213156139da575f5ffd5b9250929050565b5f602082840312156139f1575f5ffd5b61119082613701565b604081525f613a0c6040830185613296565b905082151560208301529392505050565b61ffff81168114611913575f5ffd5b805161302981613a1d565b805165ffffffffffff81168114613029575f5ffd5b805161302981613056565b5f610140828403128015613a69575f5ffd5b50613a726130ee565b825181526020808401519082015260408084015190820152613a9660608401613a2c565b6060820152613aa760808401613a37565b6080820152613ab860a08401613a4c565b60a0820152613ac960c08401613a4c565b60c0820152613ada60e08401613a4c565b60e0820152613aec6101008401613a4c565b610100820152613aff6101208401613a4c565b6101208201529392505050565b5f5f8335601e19843603018112613b21575f5ffd5b8301803591506001600160401b03821115613b3a575f5ffd5b6020019150368190038213156139da575f5ffd5b634e487b7160e01b5f52603260045260245ffd5b6001600160801b0381168114611913575f5ffd5b5f60208284031215613b86575f5ffd5b813561119081613b62565b5f5f8335601e19843603018112613ba6575f5ffd5b8301803591506001600160401b03821115613bbf575f5ffd5b6020019150600581901b36038213156139da575f5ffd5b6001600160401b03831115613bed57613bed6130da565b600160401b831115613c0157613c016130da565b805483825580841015613c2557815f528360205f2001613c2385830382613886565b505b5081815f5260205f205f5b8581101561145d57823582820155602090920191600101613c30565b8135613c5781613b62565b81546020840135613c6781613a1d565b61ffff60801b8160801b166001600160801b03841671ffffffffffffffffffffffffffffffffffff198416171784555050505050565b81516001600160401b03811115613cb657613cb66130da565b600160401b811115613cca57613cca6130da565b815481835580821015613cfe57825f528160205f20018282035f5b81811015613cfa575f83820155600101613ce5565b5050505b5060208301613d12835f9081526020902090565b5f5b8381101561145d57825182820155602090920191600101613d14565b602080825281018290525f8360408301825b85811015613d89578235613d5581613b62565b6001600160801b031682526020830135613d6e81613a1d565b61ffff16602083015260409283019290910190600101613d42565b5095945050505050565b61016081525f613da7610160830185613296565b90506111906020830184613319565b6001600160a01b03858116825284166020820152604081018390526080606082018190525f90613de890830184612fbc565b9695505050505050565b5f60208284031215613e02575f5ffd5b815161119081612f8c565b5f5f85851115613e1b575f5ffd5b83861115613e27575f5ffd5b5050820193919092039150565b80356001600160e01b03198116906004841015612e75576001600160e01b031960049490940360031b84901b1690921692915050565b6001600160a01b03841681526040602082018190525f90613e8e90830184866137aa565b95945050505050565b5f60208284031215613ea7575f5ffd5b813561119081613a1d565b808201808211156106db576106db6137fc565b5f5f60408385031215613ed6575f5ffd5b505080516020909101519092909150565b89815288602082015287604082015286606082015260e060808201528460e08201525f60018060fb1b03861115613f1c575f5ffd5b8560051b8088610100850137820182810361010090810160a0850152613f4590820186886137aa565b9150508260c08301529a9950505050505050505050565b81516001600160401b03811115613f7557613f756130da565b613f8981613f838454613778565b8461389d565b6020601f821160018114613fbb575f8315613fa45750848201515b5f19600385901b1c1916600184901b178455611574565b5f84815260208120601f198516915b82811015613fea5787850151825560209485019460019092019101613fca565b508482101561400757868401515f19600387901b60f8161c191681555b50505050600190811b0190555056fef3177357ab46d8af007ab3fdb9af81da189e1068fefdc0073dca88a2cab40a0080bb2b638cc20bc4d0a60d66940f3ab4a00c1d7b313497ca82fb0b4ab0079300bf271bfa8108f6b7a2f693133345a27be2529b8a4eae13af88c3576d42474201360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbcbf271bfa8108f6b7a2f693133345a27be2529b8a4eae13af88c3576d42474200'
