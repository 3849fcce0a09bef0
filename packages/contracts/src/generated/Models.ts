// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const modelsAbi = [
  {
    "inputs": [
      {
        "internalType": "contract IDatanets",
        "name": "datanets_",
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
            "internalType": "uint256",
            "name": "parentId",
            "type": "uint256"
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
  '0x60c060405230608052348015610013575f5ffd5b506040516130cd3803806130cd833981016040819052610032916100ff565b6001600160a01b03811660a05261004761004d565b5061012c565b7ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00805468010000000000000000900460ff161561009d5760405163f92ee8a960e01b815260040160405180910390fd5b80546001600160401b03908116146100fc5780546001600160401b0319166001600160401b0390811782556040519081527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d29060200160405180910390a15b50565b5f6020828403121561010f575f5ffd5b81516001600160a01b0381168114610125575f5ffd5b9392505050565b60805160a051612f6b6101625f395f81816105ef0152611adf01525f818161143c0152818161146501526115ac0152612f6b5ff3fe6080604052600436106101c5575f3560e01c80637a9e5e4b116100f2578063b88d4fde11610092578063d9daf1ba11610062578063d9daf1ba14610581578063e73541b7146105a0578063e985e9c5146105bf578063ea7fd377146105de575f5ffd5b8063b88d4fde14610510578063bf7e214f1461052f578063c4d66de814610543578063c87b56dd14610562575f5ffd5b8063a11ad115116100cd578063a11ad1151461043f578063a22cb4651461045e578063a48047ba1461047d578063ad3cb1cc146104e0575f5ffd5b80637a9e5e4b146103df5780638fb36037146103fe57806395d89b411461042b575f5ffd5b80633790cf57116101685780636352211e116101385780636352211e146103565780636457869b146103755780636d3616941461039457806370a08231146103c0575f5ffd5b80633790cf57146102f157806342842e0e146103105780634f1ef2861461032f57806352d1902d14610342575f5ffd5b8063081812fc116101a3578063081812fc1461025b578063095ea7b31461029257806316d4b2ed146102b357806323b872dd146102d2575f5ffd5b806301ffc9a7146101c957806306661abd146101fd57806306fdde031461023a575b5f5ffd5b3480156101d4575f5ffd5b506101e86101e3366004612362565b610611565b60405190151581526020015b60405180910390f35b348015610208575f5ffd5b507fbf271bfa8108f6b7a2f693133345a27be2529b8a4eae13af88c3576d42474200545b6040519081526020016101f4565b348015610245575f5ffd5b5061024e610662565b6040516101f491906123ab565b348015610266575f5ffd5b5061027a6102753660046123bd565b610703565b6040516001600160a01b0390911681526020016101f4565b34801561029d575f5ffd5b506102b16102ac3660046123ef565b610717565b005b3480156102be575f5ffd5b506102b16102cd366004612426565b610726565b3480156102dd575f5ffd5b506102b16102ec36600461245f565b61073f565b3480156102fc575f5ffd5b506102b161030b3660046123bd565b6107cd565b34801561031b575f5ffd5b506102b161032a36600461245f565b610836565b6102b161033d36600461255e565b610850565b34801561034d575f5ffd5b5061022c61086b565b348015610361575f5ffd5b5061027a6103703660046123bd565b610886565b348015610380575f5ffd5b5061022c61038f3660046125a8565b610890565b34801561039f575f5ffd5b506103b36103ae3660046123bd565b610922565b6040516101f4919061268e565b3480156103cb575f5ffd5b5061022c6103da3660046127b5565b610ba7565b3480156103ea575f5ffd5b506102b16103f93660046127b5565b610bff565b348015610409575f5ffd5b50610412610c81565b6040516001600160e01b031990911681526020016101f4565b348015610436575f5ffd5b5061024e610cb7565b34801561044a575f5ffd5b506102b16104593660046127ce565b610cf5565b348015610469575f5ffd5b506102b16104783660046127ee565b610d57565b348015610488575f5ffd5b506101e861049736600461281f565b5f9182527fbf271bfa8108f6b7a2f693133345a27be2529b8a4eae13af88c3576d42474202602090815260408084206001600160a01b0393909316845291905290205460ff1690565b3480156104eb575f5ffd5b5061024e604051806040016040528060058152602001640352e302e360dc1b81525081565b34801561051b575f5ffd5b506102b161052a366004612840565b610d62565b34801561053a575f5ffd5b5061027a610d7a565b34801561054e575f5ffd5b506102b161055d3660046127b5565b610d95565b34801561056d575f5ffd5b5061024e61057c3660046123bd565b610edc565b34801561058c575f5ffd5b5061022c61059b3660046128a3565b610f4d565b3480156105ab575f5ffd5b506102b16105ba3660046128f0565b61112d565b3480156105ca575f5ffd5b506101e86105d9366004612920565b61114a565b3480156105e9575f5ffd5b5061027a7f000000000000000000000000000000000000000000000000000000000000000081565b5f6001600160e01b031982166380ac58cd60e01b148061064157506001600160e01b03198216635b5e139f60e01b145b8061065c57506301ffc9a760e01b6001600160e01b03198316145b92915050565b5f516020612f0b5f395f51905f52805460609190819061068190612948565b80601f01602080910402602001604051908101604052809291908181526020018280546106ad90612948565b80156106f85780601f106106cf576101008083540402835291602001916106f8565b820191905f5260205f20905b8154815290600101906020018083116106db57829003601f168201915b505050505091505090565b5f61070d82611196565b5061065c826111cd565b610722828233611206565b5050565b61072f83611213565b61073a83838361125d565b505050565b6001600160a01b03821661076d57604051633250574960e11b81525f60048201526024015b60405180910390fd5b5f6107798383336112e5565b9050836001600160a01b0316816001600160a01b0316146107c7576040516364283d7b60e01b81526001600160a01b0380861660048301526024820184905282166044820152606401610764565b50505050565b6107d681611213565b6107df816113e7565b5f8181525f516020612f2b5f395f51905f526020526040808220600601805460ff60c81b1916600160c81b1790555182917f791bfce3bfc5ac11726f885364a02a911d7554b6bb98088264f2cb3be3a125fa91a250565b61073a83838360405180602001604052805f815250610d62565b610858611431565b610861826114d7565b61072282826114e5565b5f6108746115a1565b505f516020612f4b5f395f51905f5290565b5f61065c82611196565b5f5f61089e868686866115ea565b60068101805492945090925060019160ff60c01b1916600160c01b83021790555080546001600160801b03808416600160801b029116178155604051339083907f3b1b2365d2213b45655a3780a8de3656b3fa3db90a1154d454e9ba3c6556f7ef906109119088908b908b908a906129a2565b60405180910390a350949350505050565b6109a3604080516101e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810182905261010081018290529061012082019081526020015f151581526020015f65ffffffffffff1681526020015f815260200160608152602001606081525090565b6109ac82611196565b505f8281525f516020612f2b5f395f51905f52602090815260409182902082516101e08101845281546001600160801b038082168352600160801b9091041692810192909252600181015492820192909252600280830154606083015260038301546080830152600483015460a0830152600583015460c083015260068301546001600160601b0380821660e0850152600160601b820416610100840152919291610120840191600160c01b90910460ff1690811115610a6e57610a6e612620565b6002811115610a7f57610a7f612620565b81526006820154600160c81b810460ff1615156020830152600160d01b900465ffffffffffff16604082015260078201546060820152600882018054608090920191610aca90612948565b80601f0160208091040260200160405190810160405280929190818152602001828054610af690612948565b8015610b415780601f10610b1857610100808354040283529160200191610b41565b820191905f5260205f20905b815481529060010190602001808311610b2457829003601f168201915b5050505050815260200160098201805480602002602001604051908101604052809291908181526020018280548015610b9757602002820191905f5260205f20905b815481526020019060010190808311610b83575b5050505050815250509050919050565b5f5f516020612f0b5f395f51905f526001600160a01b038316610bdf576040516322718ad960e21b81525f6004820152602401610764565b6001600160a01b039092165f908152600390920160205250604090205490565b33610c08610d7a565b6001600160a01b0316816001600160a01b031614610c435760405162d1953b60e31b81526001600160a01b0382166004820152602401610764565b816001600160a01b03163b5f03610c78576040516361798f2f60e11b81526001600160a01b0383166004820152602401610764565b610722826116e9565b5f516020612eeb5f395f51905f5280545f9190600160a01b900460ff16610ca8575f610cb1565b638fb3603760e01b5b91505090565b7f80bb2b638cc20bc4d0a60d66940f3ab4a00c1d7b313497ca82fb0b4ab007930180546060915f516020612f0b5f395f51905f529161068190612948565b610cfe82611213565b5f8281525f516020612f2b5f395f51905f526020908152604091829020600501839055905182815283917f18340272ab84ca24f08ae45b70f8a5728e06c085afcbdba9ec2bddae5eea1e4f910160405180910390a25050565b610722338383611749565b610d6d84848461073f565b6107c73385858585611821565b5f516020612eeb5f395f51905f52546001600160a01b031690565b5f610d9e611947565b805490915060ff600160401b82041615906001600160401b03165f81158015610dc45750825b90505f826001600160401b03166001148015610ddf5750303b155b905081158015610ded575080155b15610e0b5760405163f92ee8a960e01b815260040160405180910390fd5b845467ffffffffffffffff191660011785558315610e3557845460ff60401b1916600160401b1785555b610e3e8661196f565b610e8e604051806040016040528060118152602001704f70656e4c6564676572204d6f64656c7360781b815250604051806040016040528060058152602001641353d1115360da1b815250611980565b8315610ed457845460ff60401b19168555604051600181527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d29060200160405180910390a15b505050505050565b6060610ee782611196565b505f610efd60408051602081019091525f815290565b90505f815111610f1b5760405180602001604052805f815250610f46565b80610f2584611992565b604051602001610f369291906129e3565b6040516020818303038152906040525b9392505050565b5f610f5b8260200135611196565b50610f6982602001356113e7565b610f7e610f7960c08401846129f7565b611a21565b5f610f9c610f8c8480612a43565b85604001358661014001356115ea565b60068101805460ff60c01b1916600160c11b17905580546fffffffffffffffffffffffffffffffff19166020868101356001600160801b0381811693841785555f9182525f516020612f2b5f395f51905f529092526040902054600160801b9081900490911602178155606085013560028201556080850135600382015560a08501356004820155909250905061103660c08401846129f7565b6009830191611046919083612a9c565b50602083013533837f6116f67433f3e2e310256ed2c178ae56ec2e959a8c0924e0b0b9317a0ad2fcfe60408701356060880135608089013560a08a013561109060c08c018c6129f7565b61109a8d80612a43565b8e61014001356040516110b599989796959493929190612b12565b60405180910390a46110e9826110d2610100860160e08701612b87565b6110e461012087016101008801612b87565b611ba8565b5f6110fc610140850161012086016127b5565b6001600160a01b0316146111275761112782611120610140860161012087016127b5565b600161125d565b50919050565b61113683611213565b61113f836113e7565b61073a838383611ba8565b6001600160a01b039182165f9081527f80bb2b638cc20bc4d0a60d66940f3ab4a00c1d7b313497ca82fb0b4ab00793056020908152604080832093909416825291909152205460ff1690565b5f5f6111a183611c4b565b90506001600160a01b03811661065c57604051637e27328960e01b815260048101849052602401610764565b5f9081527f80bb2b638cc20bc4d0a60d66940f3ab4a00c1d7b313497ca82fb0b4ab007930460205260409020546001600160a01b031690565b61073a8383836001611c84565b5f61121d82611196565b905061122a813384611d97565b823390916107c75760405163f950246360e01b815260048101929092526001600160a01b03166024820152604401610764565b5f8381527fbf271bfa8108f6b7a2f693133345a27be2529b8a4eae13af88c3576d42474202602090815260408083206001600160a01b03861680855290835292819020805460ff19168515159081179091558151908152905186927fdf5afa8ccb0d902c7f203dcb8976f87ab0de3bf359e9be528eea04974e597104928290030190a3505050565b5f5f516020612f0b5f395f51905f52816112fe85611c4b565b90506001600160a01b0384161561131a5761131a818587611dfc565b6001600160a01b03811615611356576113355f865f5f611c84565b6001600160a01b0381165f908152600383016020526040902080545f190190555b6001600160a01b03861615611386576001600160a01b0386165f9081526003830160205260409020805460010190555b5f85815260028301602052604080822080546001600160a01b0319166001600160a01b038a811691821790925591518893918516917fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef91a495945050505050565b5f8181525f516020612f2b5f395f51905f5260205260409020600601548190600160c81b900460ff161561072257604051631827552d60e11b815260040161076491815260200190565b306001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614806114b757507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166114ab5f516020612f4b5f395f51905f52546001600160a01b031690565b6001600160a01b031614155b156114d55760405163703e46dd60e11b815260040160405180910390fd5b565b6114e2335f36611e60565b50565b816001600160a01b03166352d1902d6040518163ffffffff1660e01b8152600401602060405180830381865afa92505050801561153f575060408051601f3d908101601f1916820190925261153c91810190612ba0565b60015b61156757604051634c9c8ce360e01b81526001600160a01b0383166004820152602401610764565b5f516020612f4b5f395f51905f52811461159757604051632a87526960e21b815260048101829052602401610764565b61073a8383611f56565b306001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146114d55760405163703e46dd60e11b815260040160405180910390fd5b5f808480158015906115fd575060648111155b8160649091611628576040516316efdfb160e11b815260048101929092526024820152604401610764565b50505f85900361164b57604051630eefad0160e31b815260040160405180910390fd5b7fbf271bfa8108f6b7a2f693133345a27be2529b8a4eae13af88c3576d42474200805481905f9061167b90612bb7565b91829055505f81815260018084016020526040909120908101889055600781018790559094509250600883016116b2888a83612c1a565b506006830180546001600160d01b0316600160d01b4265ffffffffffff16021790556116de3385611fab565b505094509492505050565b5f516020612eeb5f395f51905f5280546001600160a01b0383166001600160a01b03199091168117825560408051918252517f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9181900360200190a15050565b5f516020612f0b5f395f51905f526001600160a01b0384166117805760405163a9fbf51f60e01b81525f6004820152602401610764565b6001600160a01b0383166117b257604051630b61174360e31b81526001600160a01b0384166004820152602401610764565b6001600160a01b038481165f818152600584016020908152604080832094881680845294825291829020805460ff191687151590811790915591519182527f17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c31910160405180910390a350505050565b6001600160a01b0383163b1561194057604051630a85bd0160e11b81526001600160a01b0384169063150b7a0290611863908890889087908790600401612cd3565b6020604051808303815f875af192505050801561189d575060408051601f3d908101601f1916820190925261189a91810190612d0f565b60015b611904573d8080156118ca576040519150601f19603f3d011682016040523d82523d5f602084013e6118cf565b606091505b5080515f036118fc57604051633250574960e11b81526001600160a01b0385166004820152602401610764565b805160208201fd5b6001600160e01b03198116630a85bd0160e11b14610ed457604051633250574960e11b81526001600160a01b0385166004820152602401610764565b5050505050565b5f807ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a0061065c565b61197761200c565b6114e281612031565b61198861200c565b6107228282612042565b60605f61199e83612072565b60010190505f816001600160401b038111156119bc576119bc612499565b6040519080825280601f01601f1916602001820160405280156119e6576020820181803683370190505b5090508181016020015b5f19016f181899199a1a9b1b9c1cb0b131b232b360811b600a86061a8153600a85049450846119f057509392505050565b805f819003611a43576040516311a1d5a160e11b815260040160405180910390fd5b80604080821115611a7057604051630225ad4f60e61b815260048101929092526024820152604401610764565b505f9050805b828110156119405781858583818110611a9157611a91612d2a565b905060200201351182868684818110611aac57611aac612d2a565b905060200201359091611adb57604051631ac87f9d60e01b815260048101929092526024820152604401610764565b50507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166379af2b9a868684818110611b1e57611b1e612d2a565b905060200201356040518263ffffffff1660e01b8152600401611b4391815260200190565b60a060405180830381865afa158015611b5e573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611b829190612d3e565b50848482818110611b9557611b95612d2a565b6020029190910135925050600101611a76565b5f7fbf271bfa8108f6b7a2f693133345a27be2529b8a4eae13af88c3576d424742005f85815260019190910160209081526040918290206006810180546001600160601b038881166001600160c01b03199092168217600160601b91891691820217909255845190815292830152925085917f9e8f1643cb5225e22ae996f046804ee24fa76c1cc635a3bd327ef9785f23b5fa910160405180910390a250505050565b5f9081527f80bb2b638cc20bc4d0a60d66940f3ab4a00c1d7b313497ca82fb0b4ab007930260205260409020546001600160a01b031690565b5f516020612f0b5f395f51905f528180611ca657506001600160a01b03831615155b15611d67575f611cb585611196565b90506001600160a01b03841615801590611ce15750836001600160a01b0316816001600160a01b031614155b8015611cf45750611cf2818561114a565b155b15611d1d5760405163a9fbf51f60e01b81526001600160a01b0385166004820152602401610764565b8215611d655784866001600160a01b0316826001600160a01b03167f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b92560405160405180910390a45b505b5f93845260040160205250506040902080546001600160a01b0319166001600160a01b0392909216919091179055565b5f6001600160a01b03831615801590611df45750826001600160a01b0316846001600160a01b03161480611dd05750611dd0848461114a565b80611df45750826001600160a01b0316611de9836111cd565b6001600160a01b0316145b949350505050565b611e07838383611d97565b61073a576001600160a01b038316611e3557604051637e27328960e01b815260048101829052602401610764565b60405163177e802f60e01b81526001600160a01b038316600482015260248101829052604401610764565b5f516020612eeb5f395f51905f525f80611e98611e7b610d7a565b8730611e8a60045f8a8c612daf565b611e9391612dd6565b612149565b9150915081610ed45763ffffffff811615611f3357825460ff60a01b1916600160a01b178355611ec6610d7a565b6001600160a01b03166394c7d7ee8787876040518463ffffffff1660e01b8152600401611ef593929190612e0c565b5f604051808303815f87803b158015611f0c575f5ffd5b505af1158015611f1e573d5f5f3e3d5ffd5b5050845460ff60a01b1916855550610ed49050565b60405162d1953b60e31b81526001600160a01b0387166004820152602401610764565b611f5f826121db565b6040516001600160a01b038316907fbc7cd75a20ee27fd9adebab32041f755214dbc6bffa90cc0225b39da2e5c2d3b905f90a2805115611fa35761073a828261223e565b6107226122de565b6001600160a01b038216611fd457604051633250574960e11b81525f6004820152602401610764565b5f611fe083835f6112e5565b90506001600160a01b0381161561073a576040516339e3563760e11b81525f6004820152602401610764565b6120146122fd565b6114d557604051631afcd79f60e31b815260040160405180910390fd5b61203961200c565b6114e2816116e9565b61204a61200c565b5f516020612f0b5f395f51905f52806120638482612e30565b50600181016107c78382612e30565b5f8072184f03e93ff9f4daa797ed6e38ed64bf6a1f0160401b83106120b05772184f03e93ff9f4daa797ed6e38ed64bf6a1f0160401b830492506040015b6d04ee2d6d415b85acef810000000083106120dc576d04ee2d6d415b85acef8100000000830492506020015b662386f26fc1000083106120fa57662386f26fc10000830492506010015b6305f5e1008310612112576305f5e100830492506008015b612710831061212657612710830492506004015b60648310612138576064830492506002015b600a831061065c5760010192915050565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa156121d1575f516020805191945081901c150291505b5094509492505050565b806001600160a01b03163b5f0361221057604051634c9c8ce360e01b81526001600160a01b0382166004820152602401610764565b5f516020612f4b5f395f51905f5280546001600160a01b0319166001600160a01b0392909216919091179055565b60605f61224b8484612316565b905080801561226c57505f3d118061226c57505f846001600160a01b03163b115b1561228157612279612329565b91505061065c565b80156122ab57604051639996b31560e01b81526001600160a01b0385166004820152602401610764565b3d156122be576122b9612342565b6122d7565b60405163d6bda27560e01b815260040160405180910390fd5b5092915050565b34156114d55760405163b398979f60e01b815260040160405180910390fd5b5f612306611947565b54600160401b900460ff16919050565b5f5f5f835160208501865af49392505050565b6040513d81523d5f602083013e3d602001810160405290565b6040513d5f823e3d81fd5b6001600160e01b0319811681146114e2575f5ffd5b5f60208284031215612372575f5ffd5b8135610f468161234d565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f610f46602083018461237d565b5f602082840312156123cd575f5ffd5b5035919050565b80356001600160a01b03811681146123ea575f5ffd5b919050565b5f5f60408385031215612400575f5ffd5b612409836123d4565b946020939093013593505050565b803580151581146123ea575f5ffd5b5f5f5f60608486031215612438575f5ffd5b83359250612448602085016123d4565b915061245660408501612417565b90509250925092565b5f5f5f60608486031215612471575f5ffd5b61247a846123d4565b9250612488602085016123d4565b929592945050506040919091013590565b634e487b7160e01b5f52604160045260245ffd5b60405160a081016001600160401b03811182821017156124cf576124cf612499565b60405290565b5f82601f8301126124e4575f5ffd5b81356001600160401b038111156124fd576124fd612499565b604051601f8201601f19908116603f011681016001600160401b038111828210171561252b5761252b612499565b604052818152838201602001851015612542575f5ffd5b816020850160208301375f918101602001919091529392505050565b5f5f6040838503121561256f575f5ffd5b612578836123d4565b915060208301356001600160401b03811115612592575f5ffd5b61259e858286016124d5565b9150509250929050565b5f5f5f5f606085870312156125bb575f5ffd5b84356001600160401b038111156125d0575f5ffd5b8501601f810187136125e0575f5ffd5b80356001600160401b038111156125f5575f5ffd5b876020828401011115612606575f5ffd5b602091820198909750908601359560400135945092505050565b634e487b7160e01b5f52602160045260245ffd5b6003811061265057634e487b7160e01b5f52602160045260245ffd5b9052565b5f8151808452602084019350602083015f5b82811015612684578151865260209586019590910190600101612666565b5093949350505050565b602081526126a86020820183516001600160801b03169052565b5f60208301516126c360408401826001600160801b03169052565b506040830151606083015260608301516080830152608083015160a083015260a083015160c083015260c083015160e083015260e08301516127116101008401826001600160601b03169052565b506101008301516001600160601b0381166101208401525061012083015161273d610140840182612634565b506101408301518015156101608401525061016083015165ffffffffffff8116610180840152506101808301516101a08301526101a08301516101e06101c084015261278d61020084018261237d565b90506101c0840151601f19848303016101e08501526127ac8282612654565b95945050505050565b5f602082840312156127c5575f5ffd5b610f46826123d4565b5f5f604083850312156127df575f5ffd5b50508035926020909101359150565b5f5f604083850312156127ff575f5ffd5b612808836123d4565b915061281660208401612417565b90509250929050565b5f5f60408385031215612830575f5ffd5b82359150612816602084016123d4565b5f5f5f5f60808587031215612853575f5ffd5b61285c856123d4565b935061286a602086016123d4565b92506040850135915060608501356001600160401b0381111561288b575f5ffd5b612897878288016124d5565b91505092959194509250565b5f602082840312156128b3575f5ffd5b81356001600160401b038111156128c8575f5ffd5b82016101608185031215610f46575f5ffd5b80356001600160601b03811681146123ea575f5ffd5b5f5f5f60608486031215612902575f5ffd5b83359250612912602085016128da565b9150612456604085016128da565b5f5f60408385031215612931575f5ffd5b61293a836123d4565b9150612816602084016123d4565b600181811c9082168061295c57607f821691505b60208210810361112757634e487b7160e01b5f52602260045260245ffd5b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b848152606060208201525f6129bb60608301858761297a565b905082604083015295945050505050565b5f81518060208401855e5f93019283525090919050565b5f611df46129f183866129cc565b846129cc565b5f5f8335601e19843603018112612a0c575f5ffd5b8301803591506001600160401b03821115612a25575f5ffd5b6020019150600581901b3603821315612a3c575f5ffd5b9250929050565b5f5f8335601e19843603018112612a58575f5ffd5b8301803591506001600160401b03821115612a71575f5ffd5b602001915036819003821315612a3c575f5ffd5b5f5b8281101561073a575f82820155600101612a87565b6001600160401b03831115612ab357612ab3612499565b600160401b831115612ac757612ac7612499565b805483825580841015612aeb57815f528360205f2001612ae985830382612a85565b505b5081815f5260205f205f5b85811015610ed457823582820155602090920191600101612af6565b89815288602082015287604082015286606082015260e060808201528460e08201525f60018060fb1b03861115612b47575f5ffd5b8560051b8088610100850137820182810361010090810160a0850152612b70908201868861297a565b9150508260c08301529a9950505050505050505050565b5f60208284031215612b97575f5ffd5b610f46826128da565b5f60208284031215612bb0575f5ffd5b5051919050565b5f60018201612bd457634e487b7160e01b5f52601160045260245ffd5b5060010190565b601f82111561073a578282111561073a57805f5260205f20601f840160051c6020851015612c0657505f5b61194081601f860160051c03828401612a85565b6001600160401b03831115612c3157612c31612499565b612c4583612c3f8354612948565b83612bdb565b5f601f841160018114612c76575f8515612c5f5750838201355b5f19600387901b1c1916600186901b178355611940565b5f83815260208120601f198716915b82811015612ca55786850135825560209485019460019092019101612c85565b5086821015612cc1575f1960f88860031b161c19848701351681555b505060018560011b0183555050505050565b6001600160a01b03858116825284166020820152604081018390526080606082018190525f90612d059083018461237d565b9695505050505050565b5f60208284031215612d1f575f5ffd5b8151610f468161234d565b634e487b7160e01b5f52603260045260245ffd5b5f60a0828403128015612d4f575f5ffd5b50612d586124ad565b825181526020808401519082015260408084015190820152606083015163ffffffff81168114612d86575f5ffd5b6060820152608083015165ffffffffffff81168114612da3575f5ffd5b60808201529392505050565b5f5f85851115612dbd575f5ffd5b83861115612dc9575f5ffd5b5050820193919092039150565b80356001600160e01b031981169060048410156122d7576001600160e01b031960049490940360031b84901b1690921692915050565b6001600160a01b03841681526040602082018190525f906127ac908301848661297a565b81516001600160401b03811115612e4957612e49612499565b612e5d81612e578454612948565b84612bdb565b6020601f821160018114612e8f575f8315612e785750848201515b5f19600385901b1c1916600184901b178455611940565b5f84815260208120601f198516915b82811015612ebe5787850151825560209485019460019092019101612e9e565b5084821015612edb57868401515f19600387901b60f8161c191681555b50505050600190811b0190555056fef3177357ab46d8af007ab3fdb9af81da189e1068fefdc0073dca88a2cab40a0080bb2b638cc20bc4d0a60d66940f3ab4a00c1d7b313497ca82fb0b4ab0079300bf271bfa8108f6b7a2f693133345a27be2529b8a4eae13af88c3576d42474201360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc'
