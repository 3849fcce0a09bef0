// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const datanetsAbi = [
  {
    "inputs": [
      {
        "internalType": "uint48",
        "name": "bondLock_",
        "type": "uint48"
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
        "internalType": "uint256",
        "name": "batchId",
        "type": "uint256"
      }
    ],
    "name": "Datanets_AlreadyTombstoned",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "batchId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "reclaimableAt",
        "type": "uint256"
      }
    ],
    "name": "Datanets_BondLocked",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "internalType": "uint32",
        "name": "count",
        "type": "uint32"
      },
      {
        "internalType": "uint64",
        "name": "size",
        "type": "uint64"
      }
    ],
    "name": "Datanets_EmptyBatch",
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
    "name": "Datanets_InvalidName",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "datanetId",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "licence",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "declared",
        "type": "bytes32"
      }
    ],
    "name": "Datanets_LicenceMismatch",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "enum IDatanets.Mode",
        "name": "mode",
        "type": "uint8"
      }
    ],
    "name": "Datanets_ModeReserved",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "batchId",
        "type": "uint256"
      }
    ],
    "name": "Datanets_NoBond",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Datanets_NoLicence",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Datanets_NoRoot",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "datanetId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "contributor",
        "type": "address"
      }
    ],
    "name": "Datanets_NotAllowed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "datanetId",
        "type": "uint256"
      },
      {
        "internalType": "enum IDatanets.Mode",
        "name": "mode",
        "type": "uint8"
      }
    ],
    "name": "Datanets_NotAllowlisted",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "batchId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "Datanets_NotContributor",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "datanetId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "Datanets_NotCurator",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Datanets_PaymentFailed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "batchId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "contributor",
        "type": "address"
      }
    ],
    "name": "Datanets_RootTaken",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "batchId",
        "type": "uint256"
      }
    ],
    "name": "Datanets_UnknownBatch",
    "type": "error"
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
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "datanetId",
        "type": "uint256"
      },
      {
        "internalType": "uint32",
        "name": "batchCount",
        "type": "uint32"
      },
      {
        "internalType": "uint32",
        "name": "liveBatches",
        "type": "uint32"
      }
    ],
    "name": "Datanets_WrongBatchCount",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "datanetId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "sent",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "required",
        "type": "uint256"
      }
    ],
    "name": "Datanets_WrongBond",
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
        "internalType": "uint256",
        "name": "numerator",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "denominator",
        "type": "uint256"
      }
    ],
    "name": "ERC2981InvalidDefaultRoyalty",
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
    "name": "ERC2981InvalidDefaultRoyaltyReceiver",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "tokenId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "numerator",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "denominator",
        "type": "uint256"
      }
    ],
    "name": "ERC2981InvalidTokenRoyalty",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "tokenId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      }
    ],
    "name": "ERC2981InvalidTokenRoyaltyReceiver",
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
        "name": "datanetId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "batchId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "contributor",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "count",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "size",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "licence",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "bond",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "metadata",
        "type": "bytes32"
      }
    ],
    "name": "BatchContributed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "datanetId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "batchId",
        "type": "uint256"
      }
    ],
    "name": "BatchTombstoned",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "batchId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "contributor",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "bond",
        "type": "uint256"
      }
    ],
    "name": "BondReclaimed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "datanetId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "contributor",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "allowed",
        "type": "bool"
      }
    ],
    "name": "ContributorAllowed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "datanetId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "curator",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "mode",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "licence",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint96",
        "name": "batchBond",
        "type": "uint96"
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
    "name": "DatanetCreated",
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
        "name": "datanetId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "releaseId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "manifest",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "batchCount",
        "type": "uint32"
      }
    ],
    "name": "ReleasePublished",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "datanetId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint96",
        "name": "basisPoints",
        "type": "uint96"
      }
    ],
    "name": "RoyaltyChanged",
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
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      }
    ],
    "name": "batchOf",
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
    "name": "bondLock",
    "outputs": [
      {
        "internalType": "uint48",
        "name": "",
        "type": "uint48"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "datanetId",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "internalType": "uint32",
        "name": "count",
        "type": "uint32"
      },
      {
        "internalType": "uint64",
        "name": "size",
        "type": "uint64"
      },
      {
        "internalType": "bytes32",
        "name": "licence",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "metadata",
        "type": "bytes32"
      }
    ],
    "name": "contribute",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "batchId",
        "type": "uint256"
      }
    ],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "counts",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "datanets",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "batches",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "releases",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
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
        "internalType": "enum IDatanets.Mode",
        "name": "mode",
        "type": "uint8"
      },
      {
        "internalType": "bytes32",
        "name": "licence",
        "type": "bytes32"
      },
      {
        "internalType": "uint96",
        "name": "batchBond",
        "type": "uint96"
      },
      {
        "internalType": "bytes32",
        "name": "metadata",
        "type": "bytes32"
      }
    ],
    "name": "createDatanet",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "datanetId",
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
        "name": "batchId",
        "type": "uint256"
      }
    ],
    "name": "getBatch",
    "outputs": [
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "root",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "metadata",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "datanetId",
            "type": "uint256"
          },
          {
            "internalType": "address",
            "name": "contributor",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "bond",
            "type": "uint96"
          },
          {
            "internalType": "uint64",
            "name": "size",
            "type": "uint64"
          },
          {
            "internalType": "uint32",
            "name": "count",
            "type": "uint32"
          },
          {
            "internalType": "uint48",
            "name": "contributedAt",
            "type": "uint48"
          },
          {
            "internalType": "bool",
            "name": "tombstoned",
            "type": "bool"
          }
        ],
        "internalType": "struct IDatanets.Batch",
        "name": "batch",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "datanetId",
        "type": "uint256"
      }
    ],
    "name": "getDatanet",
    "outputs": [
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "licence",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "metadata",
            "type": "bytes32"
          },
          {
            "internalType": "uint96",
            "name": "batchBond",
            "type": "uint96"
          },
          {
            "internalType": "enum IDatanets.Mode",
            "name": "mode",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "createdAt",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "liveBatches",
            "type": "uint32"
          },
          {
            "internalType": "string",
            "name": "name",
            "type": "string"
          }
        ],
        "internalType": "struct IDatanets.Datanet",
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
        "internalType": "uint256",
        "name": "releaseId",
        "type": "uint256"
      }
    ],
    "name": "getRelease",
    "outputs": [
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "root",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "manifest",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "datanetId",
            "type": "uint256"
          },
          {
            "internalType": "uint32",
            "name": "batchCount",
            "type": "uint32"
          },
          {
            "internalType": "uint48",
            "name": "publishedAt",
            "type": "uint48"
          }
        ],
        "internalType": "struct IDatanets.Release",
        "name": "release",
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
        "internalType": "uint256",
        "name": "datanetId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "contributor",
        "type": "address"
      }
    ],
    "name": "isAllowed",
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
        "name": "datanetId",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "manifest",
        "type": "bytes32"
      },
      {
        "internalType": "uint32",
        "name": "batchCount",
        "type": "uint32"
      }
    ],
    "name": "publishRelease",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "releaseId",
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
        "name": "batchId",
        "type": "uint256"
      }
    ],
    "name": "reclaimBond",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "tokenId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "salePrice",
        "type": "uint256"
      }
    ],
    "name": "royaltyInfo",
    "outputs": [
      {
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
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
        "internalType": "uint256",
        "name": "datanetId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "contributor",
        "type": "address"
      },
      {
        "internalType": "bool",
        "name": "allowed",
        "type": "bool"
      }
    ],
    "name": "setAllowed",
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
        "name": "datanetId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      },
      {
        "internalType": "uint96",
        "name": "basisPoints",
        "type": "uint96"
      }
    ],
    "name": "setRoyalty",
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
        "internalType": "uint256",
        "name": "batchId",
        "type": "uint256"
      }
    ],
    "name": "tombstone",
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
  }
] as const

export const datanetsInitCode =
  '0x60c060405230608052348015610013575f5ffd5b50604051613a89380380613a89833981016040819052610032916100fe565b65ffffffffffff811660a05261004661004c565b5061012a565b7ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00805468010000000000000000900460ff161561009c5760405163f92ee8a960e01b815260040160405180910390fd5b80546001600160401b03908116146100fb5780546001600160401b0319166001600160401b0390811782556040519081527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d29060200160405180910390a15b50565b5f6020828403121561010e575f5ffd5b815165ffffffffffff81168114610123575f5ffd5b9392505050565b60805160a0516139296101605f395f81816102fc0152611b7801525f8181612083015281816120ac01526121f301526139295ff3fe6080604052600436106101fc575f3560e01c80637a9e5e4b11610113578063aee057321161009d578063c57a71ea1161006d578063c57a71ea14610700578063c87b56dd1461071f578063e985e9c51461073e578063f40caf1a1461075d578063f713c24c1461077c575f5ffd5b8063aee0573214610664578063b88d4fde146106ae578063bf7e214f146106cd578063c4d66de8146106e1575f5ffd5b80638fb36037116100e35780638fb36037146105b557806395d89b41146105e2578063a22cb465146105f6578063ad3cb1cc14610615578063ad7008bf14610645575f5ffd5b80637a9e5e4b146104ea57806380c8d69014610509578063817cc1ea1461052857806384c23992146105a2575f5ffd5b806342842e0e116101945780635faa299a116101645780635faa299a146103f35780636352211e146104125780636add54ee1461043157806370a082311461045d57806379af2b9a1461047c575f5ffd5b806342842e0e146103735780634f1ef2861461039257806352d1902d146103a55780635ac44282146103c7575f5ffd5b806313430c2a116101cf57806313430c2a146102ad57806323b872dd146102cc57806326de64e9146102eb5780632a55205a14610335575f5ffd5b806301ffc9a71461020057806306fdde0314610234578063081812fc14610255578063095ea7b31461028c575b5f5ffd5b34801561020b575f5ffd5b5061021f61021a366004612e28565b61079b565b60405190151581526020015b60405180910390f35b34801561023f575f5ffd5b506102486107ab565b60405161022b9190612e71565b348015610260575f5ffd5b5061027461026f366004612e83565b61084c565b6040516001600160a01b03909116815260200161022b565b348015610297575f5ffd5b506102ab6102a6366004612eb5565b610860565b005b3480156102b8575f5ffd5b506102ab6102c7366004612e83565b61086f565b3480156102d7575f5ffd5b506102ab6102e6366004612edd565b610969565b3480156102f6575f5ffd5b5061031e7f000000000000000000000000000000000000000000000000000000000000000081565b60405165ffffffffffff909116815260200161022b565b348015610340575f5ffd5b5061035461034f366004612f17565b6109f2565b604080516001600160a01b03909316835260208301919091520161022b565b34801561037e575f5ffd5b506102ab61038d366004612edd565b610aab565b6102ab6103a0366004612fd4565b610aca565b3480156103b0575f5ffd5b506103b9610ae5565b60405190815260200161022b565b3480156103d2575f5ffd5b506103e66103e1366004612e83565b610b00565b60405161022b919061301e565b3480156103fe575f5ffd5b5061021f61040d3660046130c4565b610c2e565b34801561041d575f5ffd5b5061027461042c366004612e83565b610cb8565b34801561043c575f5ffd5b5061045061044b366004612e83565b610cc2565b60405161022b9190613122565b348015610468575f5ffd5b506103b9610477366004613199565b610e4f565b348015610487575f5ffd5b5061049b610496366004612e83565b610ea7565b60405161022b91905f60a08201905082518252602083015160208301526040830151604083015263ffffffff606084015116606083015265ffffffffffff608084015116608083015292915050565b3480156104f5575f5ffd5b506102ab610504366004613199565b610f7f565b348015610514575f5ffd5b506102ab6105233660046131c8565b611001565b348015610533575f5ffd5b505f5160206138e95f395f51905f52547f7ccb73c7300699c4ece8d40cea9b40fbcbe247f000a6e2d43a3ddeba18bb6801547f7ccb73c7300699c4ece8d40cea9b40fbcbe247f000a6e2d43a3ddeba18bb6802546040805193845260208401929092529082015260600161022b565b6103b96105b0366004613214565b611063565b3480156105c0575f5ffd5b506105c96114bc565b6040516001600160e01b0319909116815260200161022b565b3480156105ed575f5ffd5b506102486114f2565b348015610601575f5ffd5b506102ab610610366004613284565b611530565b348015610620575f5ffd5b50610248604051806040016040528060058152602001640352e302e360dc1b81525081565b348015610650575f5ffd5b506103b961065f3660046132ba565b61153b565b34801561066f575f5ffd5b506103b961067e366004612e83565b5f9081527f7ccb73c7300699c4ece8d40cea9b40fbcbe247f000a6e2d43a3ddeba18bb6806602052604090205490565b3480156106b9575f5ffd5b506102ab6106c8366004613358565b611724565b3480156106d8575f5ffd5b5061027461173c565b3480156106ec575f5ffd5b506102ab6106fb366004613199565b611757565b34801561070b575f5ffd5b506103b961071a3660046133bb565b6118a2565b34801561072a575f5ffd5b50610248610739366004612e83565b611a62565b348015610749575f5ffd5b5061021f6107583660046133f7565b611ad3565b348015610768575f5ffd5b506102ab610777366004612e83565b611b1f565b348015610787575f5ffd5b506102ab61079636600461341f565b611ca3565b5f6107a582611d8a565b92915050565b5f5160206138a95f395f51905f5280546060919081906107ca9061344f565b80601f01602080910402602001604051908101604052809291908181526020018280546107f69061344f565b80156108415780601f1061081857610100808354040283529160200191610841565b820191905f5260205f20905b81548152906001019060200180831161082457829003601f168201915b505050505091505090565b5f61085682611dae565b506107a582611de5565b61086b828233611e1e565b5050565b5f61087982611e2b565b60048101549091508290600160901b900460ff16156108b757604051630f47738f60e01b81526004016108ae91815260200190565b60405180910390fd5b5060048101805460ff60901b1916600160901b1790556108e15f5160206138e95f395f51905f5290565b6002828101545f908152600392909201602052604090912001805460139061091590600160981b900463ffffffff16613495565b91906101000a81548163ffffffff021916908363ffffffff1602179055508181600201547f3c9596a1c04d844e72411c43ab5f859397f77eafeb5620626ee44ec0fbd6552660405160405180910390a35050565b6001600160a01b03821661099257604051633250574960e11b81525f60048201526024016108ae565b5f61099e838333611ec6565b9050836001600160a01b0316816001600160a01b0316146109ec576040516364283d7b60e01b81526001600160a01b03808616600483015260248201849052821660448201526064016108ae565b50505050565b5f8281527fdaedc9ab023613a7caf35e703657e986ccfad7e3eb0af93a2853f8d65dd86b0160205260408120805482917fdaedc9ab023613a7caf35e703657e986ccfad7e3eb0af93a2853f8d65dd86b00916001600160a01b03811690600160a01b90046001600160601b031681610a8457505081546001600160a01b03811690600160a01b90046001600160601b03165b5f610a9b886001600160601b038416612710611fc8565b9299929850919650505050505050565b610ac583838360405180602001604052805f815250611724565b505050565b610ad2612078565b610adb8261211e565b61086b828261212c565b5f610aee6121e8565b505f5160206138c95f395f51905f5290565b60408051610120810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e081018290526101008101919091525f5160206138e95f395f51905f525f83815260049182016020908152604091829020825161012081018452815480825260018301549382019390935260028201549381019390935260038101546001600160a01b0381166060850152600160a01b90046001600160601b03166080840152909201546001600160401b03811660a0830152600160401b810463ffffffff1660c0830152600160601b810465ffffffffffff1660e0830152600160901b900460ff16151561010082015291508290610c28576040516396e23e8360e01b81526004016108ae91815260200190565b50919050565b5f610c3883611dae565b505f8381525f5160206139095f395f51905f5260205260408120600201545f5160206138e95f395f51905f529190600160601b900460ff166003811115610c8157610c816130ee565b1480610cb057505f84815260078201602090815260408083206001600160a01b038716845290915290205460ff165b949350505050565b5f6107a582611dae565b610cfe6040805160e0810182525f8082526020820181905291810182905290606082019081525f60208201819052604082015260609081015290565b610d0782611dae565b505f8281525f5160206139095f395f51905f526020908152604091829020825160e0810184528154815260018201549281019290925260028101546001600160601b0381169383019390935290916060830190600160601b900460ff166003811115610d7557610d756130ee565b6003811115610d8657610d866130ee565b81526002820154600160681b810465ffffffffffff166020830152600160981b900463ffffffff166040820152600382018054606090920191610dc89061344f565b80601f0160208091040260200160405190810160405280929190818152602001828054610df49061344f565b8015610e3f5780601f10610e1657610100808354040283529160200191610e3f565b820191905f5260205f20905b815481529060010190602001808311610e2257829003601f168201915b5050505050815250509050919050565b5f5f5160206138a95f395f51905f526001600160a01b038316610e87576040516322718ad960e21b81525f60048201526024016108ae565b6001600160a01b039092165f908152600390920160205250604090205490565b610ee26040518060a001604052805f81526020015f81526020015f81526020015f63ffffffff1681526020015f65ffffffffffff1681525090565b505f8181527f7ccb73c7300699c4ece8d40cea9b40fbcbe247f000a6e2d43a3ddeba18bb68056020908152604091829020825160a08101845281548082526001830154938201939093526002820154938101939093526003015463ffffffff81166060840152640100000000900465ffffffffffff1660808301528290610c285760405163992ab3fb60e01b81526004016108ae91815260200190565b33610f8861173c565b6001600160a01b0316816001600160a01b031614610fc35760405162d1953b60e31b81526001600160a01b03821660048201526024016108ae565b816001600160a01b03163b5f03610ff8576040516361798f2f60e11b81526001600160a01b03831660048201526024016108ae565b61086b82612231565b61100a83612291565b6110158383836122db565b6040516001600160601b03821681526001600160a01b0383169084907f7f676a8ee9c9a595bb361be3c621ee96488cdc676fb9029616663ae95b9eee229060200160405180910390a3505050565b5f61106e8733610c2e565b873390916110a15760405163f704f78560e01b815260048101929092526001600160a01b031660248201526044016108ae565b50505f6110b85f5160206138e95f395f51905f5290565b5f898152600382016020526040902080549192509089908680821461110157604051632ee3d0a360e21b81526004810193909352602483019190915260448201526064016108ae565b5050506002810154899034906001600160601b03168181146111505760405163092e143160e01b8152600481019390935260248301919091526001600160601b031660448201526064016108ae565b5050508715801590611167575063ffffffff871615155b801561117b57506001600160401b03861615155b8888889091926111bd5760405163362093b560e11b8152600481019390935263ffffffff90911660248301526001600160401b031660448201526064016108ae565b5050505f8881526006830160209081526040808320548084526004860190925290912060030154899082906001600160a01b0316811561122a5760405163f117117f60e01b8152600481019390935260248301919091526001600160a01b031660448201526064016108ae565b505050826001015f815461123d906134b3565b91829055506002830180549195509060139061126590600160981b900463ffffffff166134cb565b91906101000a81548163ffffffff021916908363ffffffff16021790555083836006015f8b81526020019081526020015f20819055506040518061012001604052808a81526020018681526020018b8152602001336001600160a01b03168152602001346001600160601b03168152602001886001600160401b031681526020018963ffffffff1681526020014265ffffffffffff1681526020015f1515815250836004015f8681526020019081526020015f205f820151815f015560208201518160010155604082015181600201556060820151816003015f6101000a8154816001600160a01b0302191690836001600160a01b0316021790555060808201518160030160146101000a8154816001600160601b0302191690836001600160601b0316021790555060a0820151816004015f6101000a8154816001600160401b0302191690836001600160401b0316021790555060c08201518160040160086101000a81548163ffffffff021916908363ffffffff16021790555060e082015181600401600c6101000a81548165ffffffffffff021916908365ffffffffffff1602179055506101008201518160040160126101000a81548160ff021916908315150217905550905050336001600160a01b0316848b7fdae750a5fef46f66910b8aaf9df336e175ce32a191660c934f6dcb3b17ab7caa8c8c8c8c348d6040516114a79695949392919095865263ffffffff9490941660208601526001600160401b039290921660408501526060840152608083015260a082015260c00190565b60405180910390a45050509695505050505050565b5f5160206138895f395f51905f5280545f9190600160a01b900460ff166114e3575f6114ec565b638fb3603760e01b5b91505090565b7f80bb2b638cc20bc4d0a60d66940f3ab4a00c1d7b313497ca82fb0b4ab007930180546060915f5160206138a95f395f51905f52916107ca9061344f565b61086b3383836123be565b5f85801580159061154d575060648111155b816064909161157857604051635e9b74b760e01b8152600481019290925260248201526044016108ae565b505f905086600381111561158e5761158e6130ee565b14806115ab575060018660038111156115a9576115a96130ee565b145b86906115cb576040516357dd45f360e01b81526004016108ae91906134ef565b505f8590036115ed57604051637bf9903360e11b815260040160405180910390fd5b5f5160206138e95f395f51905f52805481905f9061160a906134b3565b91829055505f81815260038084016020526040909120888155600181018790556002810180546001600160601b038a166bffffffffffffffffffffffff1982168117835594975091938b9391926cffffffffffffffffffffffffff19161790600160601b908490811115611680576116806130ee565b021790555060028101805465ffffffffffff60681b1916600160681b4265ffffffffffff1602179055600381016116b88a8c8361354b565b506116c33385612496565b33847f3d7b47a3c807c0bb3c749505b5ab43057d5f268325507535145dfa1a55b0f7428a60038111156116f8576116f86130ee565b8a8a8f8f8c60405161170f9695949392919061362c565b60405180910390a35050509695505050505050565b61172f848484610969565b6109ec33858585856124f7565b5f5160206138895f395f51905f52546001600160a01b031690565b5f61176061261d565b805490915060ff600160401b82041615906001600160401b03165f811580156117865750825b90505f826001600160401b031660011480156117a15750303b155b9050811580156117af575080155b156117cd5760405163f92ee8a960e01b815260040160405180910390fd5b845467ffffffffffffffff1916600117855583156117f757845460ff60401b1916600160401b1785555b61180086612645565b611854604051806040016040528060138152602001724f70656e4c656467657220446174616e65747360681b815250604051806040016040528060078152602001661110551053915560ca1b815250612656565b831561189a57845460ff60401b19168555604051600181527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d29060200160405180910390a15b505050505050565b5f6118ac85612291565b5f8490036118cd57604051630a8d2d4b60e21b815260040160405180910390fd5b5f8581525f5160206139095f395f51905f5260205260409020600201545f5160206138e95f395f51905f5290600160981b900463ffffffff9081169084161580159061192557508063ffffffff168463ffffffff1611155b87858390919261195f57604051633a6c351160e01b8152600481019390935263ffffffff91821660248401521660448201526064016108ae565b505050816002015f8154611972906134b3565b91829055506040805160a08101825288815260208082018981528284018c815263ffffffff808b166060860190815265ffffffffffff428116608088019081525f8a815260058d019097529588902096518755935160018701559151600286015590516003909401805493519092166401000000000269ffffffffffffffffffff1990931693169290921717905551909350839088907ffa778a3cb4ccfce8b9a7610c45e8130bfb8332103c2b839bb036f6ab1d9f5b2c90611a50908a908a908a90928352602083019190915263ffffffff16604082015260600190565b60405180910390a35050949350505050565b6060611a6d82611dae565b505f611a8360408051602081019091525f815290565b90505f815111611aa15760405180602001604052805f815250611acc565b80611aab84612668565b604051602001611abc929190613687565b6040516020818303038152906040525b9392505050565b6001600160a01b039182165f9081527f80bb2b638cc20bc4d0a60d66940f3ab4a00c1d7b313497ca82fb0b4ab00793056020908152604080832093909416825291909152205460ff1690565b5f611b2982611e2b565b6003810154909150600160a01b90046001600160601b03168281611b635760405163812aa4ed60e01b81526004016108ae91815260200190565b5060048201545f90611ba79065ffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000811691600160601b90041661369b565b9050838142811115611bd5576040516305a3c17160e21b8152600481019290925260248201526044016108ae565b50506003830180546001600160a01b03169055604051828152339085907f6c3d03ead7c2811da29344b0cde807a4ea58d6d60ffe580502e01de3062a35849060200160405180910390a36040515f90339084908381818185875af1925050503d805f8114611c5e576040519150601f19603f3d011682016040523d82523d5f602084013e611c63565b606091505b505090508033849091611c9a5760405163df9efe6360e01b81526001600160a01b03909216600483015260248201526044016108ae565b50505050505050565b611cac83612291565b5f8381525f5160206139095f395f51905f5260205260409020600201545f5160206138e95f395f51905f5290600160601b900460ff166001816003811115611cf657611cf66130ee565b1485829091611d1a576040516388d67e2960e01b81526004016108ae9291906136ae565b50505f85815260078301602090815260408083206001600160a01b03881680855290835292819020805460ff1916871515908117909155905190815287917fec9307eabb94665188a00121015dd325fa264c8c301ceae219d07b7d729df630910160405180910390a35050505050565b5f6001600160e01b0319821663152a902d60e11b14806107a557506107a5826126f7565b5f5f611db983612746565b90506001600160a01b0381166107a557604051637e27328960e01b8152600481018490526024016108ae565b5f9081527f80bb2b638cc20bc4d0a60d66940f3ab4a00c1d7b313497ca82fb0b4ab007930460205260409020546001600160a01b031690565b610ac5838383600161277f565b5f8181527f7ccb73c7300699c4ece8d40cea9b40fbcbe247f000a6e2d43a3ddeba18bb68046020526040902080548290611e7b576040516396e23e8360e01b81526004016108ae91815260200190565b506003810154829033906001600160a01b03168114611ebf57604051630383247d60e01b815260048101929092526001600160a01b031660248201526044016108ae565b5050919050565b5f5f5160206138a95f395f51905f5281611edf85612746565b90506001600160a01b03841615611efb57611efb818587612892565b6001600160a01b03811615611f3757611f165f865f5f61277f565b6001600160a01b0381165f908152600383016020526040902080545f190190555b6001600160a01b03861615611f67576001600160a01b0386165f9081526003830160205260409020805460010190555b5f85815260028301602052604080822080546001600160a01b0319166001600160a01b038a811691821790925591518893918516917fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef91a495945050505050565b5f5f5f611fd586866128f6565b91509150815f03611ff957838181611fef57611fef6136c2565b0492505050611acc565b818411612010576120106003851502601118612912565b5f848688095f868103871696879004966002600389028118808a02820302808a02820302808a02820302808a02820302808a02820302808a02909103029181900381900460010185841190960395909502919093039390930492909217029150509392505050565b306001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614806120fe57507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166120f25f5160206138c95f395f51905f52546001600160a01b031690565b6001600160a01b031614155b1561211c5760405163703e46dd60e11b815260040160405180910390fd5b565b612129335f36612923565b50565b816001600160a01b03166352d1902d6040518163ffffffff1660e01b8152600401602060405180830381865afa925050508015612186575060408051601f3d908101601f19168201909252612183918101906136d6565b60015b6121ae57604051634c9c8ce360e01b81526001600160a01b03831660048201526024016108ae565b5f5160206138c95f395f51905f5281146121de57604051632a87526960e21b8152600481018290526024016108ae565b610ac58383612a19565b306001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161461211c5760405163703e46dd60e11b815260040160405180910390fd5b5f5160206138895f395f51905f5280546001600160a01b0383166001600160a01b03199091168117825560408051918252517f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9181900360200190a15050565b5f61229b82611dae565b90506122a8813384612a6e565b823390916109ec576040516313134a4160e21b815260048101929092526001600160a01b031660248201526044016108ae565b7fdaedc9ab023613a7caf35e703657e986ccfad7e3eb0af93a2853f8d65dd86b006127106001600160601b0383168110156123425760405163dfd1fc1b60e01b8152600481018690526001600160601b0384166024820152604481018290526064016108ae565b6001600160a01b03841661237257604051634b4f842960e11b8152600481018690525f60248201526044016108ae565b506040805180820182526001600160a01b0394851681526001600160601b0393841660208083019182525f9788526001909401909352942093519051909116600160a01b029116179055565b5f5160206138a95f395f51905f526001600160a01b0384166123f55760405163a9fbf51f60e01b81525f60048201526024016108ae565b6001600160a01b03831661242757604051630b61174360e31b81526001600160a01b03841660048201526024016108ae565b6001600160a01b038481165f818152600584016020908152604080832094881680845294825291829020805460ff191687151590811790915591519182527f17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c31910160405180910390a350505050565b6001600160a01b0382166124bf57604051633250574960e11b81525f60048201526024016108ae565b5f6124cb83835f611ec6565b90506001600160a01b03811615610ac5576040516339e3563760e11b81525f60048201526024016108ae565b6001600160a01b0383163b1561261657604051630a85bd0160e11b81526001600160a01b0384169063150b7a02906125399088908890879087906004016136ed565b6020604051808303815f875af1925050508015612573575060408051601f3d908101601f1916820190925261257091810190613729565b60015b6125da573d8080156125a0576040519150601f19603f3d011682016040523d82523d5f602084013e6125a5565b606091505b5080515f036125d257604051633250574960e11b81526001600160a01b03851660048201526024016108ae565b805160208201fd5b6001600160e01b03198116630a85bd0160e11b1461189a57604051633250574960e11b81526001600160a01b03851660048201526024016108ae565b5050505050565b5f807ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a006107a5565b61264d612ad2565b61212981612af7565b61265e612ad2565b61086b8282612b08565b60605f61267483612b38565b60010190505f816001600160401b0381111561269257612692612f37565b6040519080825280601f01601f1916602001820160405280156126bc576020820181803683370190505b5090508181016020015b5f19016f181899199a1a9b1b9c1cb0b131b232b360811b600a86061a8153600a85049450846126c657509392505050565b5f6001600160e01b031982166380ac58cd60e01b148061272757506001600160e01b03198216635b5e139f60e01b145b806107a557506301ffc9a760e01b6001600160e01b03198316146107a5565b5f9081527f80bb2b638cc20bc4d0a60d66940f3ab4a00c1d7b313497ca82fb0b4ab007930260205260409020546001600160a01b031690565b5f5160206138a95f395f51905f5281806127a157506001600160a01b03831615155b15612862575f6127b085611dae565b90506001600160a01b038416158015906127dc5750836001600160a01b0316816001600160a01b031614155b80156127ef57506127ed8185611ad3565b155b156128185760405163a9fbf51f60e01b81526001600160a01b03851660048201526024016108ae565b82156128605784866001600160a01b0316826001600160a01b03167f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b92560405160405180910390a45b505b5f93845260040160205250506040902080546001600160a01b0319166001600160a01b0392909216919091179055565b61289d838383612a6e565b610ac5576001600160a01b0383166128cb57604051637e27328960e01b8152600481018290526024016108ae565b60405163177e802f60e01b81526001600160a01b0383166004820152602481018290526044016108ae565b5f805f1983850993909202808410938190039390930393915050565b634e487b715f52806020526024601cfd5b5f5160206138895f395f51905f525f8061295b61293e61173c565b873061294d60045f8a8c613744565b6129569161376b565b612c0f565b915091508161189a5763ffffffff8116156129f657825460ff60a01b1916600160a01b17835561298961173c565b6001600160a01b03166394c7d7ee8787876040518463ffffffff1660e01b81526004016129b8939291906137a1565b5f604051808303815f87803b1580156129cf575f5ffd5b505af11580156129e1573d5f5f3e3d5ffd5b5050845460ff60a01b191685555061189a9050565b60405162d1953b60e31b81526001600160a01b03871660048201526024016108ae565b612a2282612ca1565b6040516001600160a01b038316907fbc7cd75a20ee27fd9adebab32041f755214dbc6bffa90cc0225b39da2e5c2d3b905f90a2805115612a6657610ac58282612d04565b61086b612da4565b5f6001600160a01b03831615801590610cb05750826001600160a01b0316846001600160a01b03161480612aa75750612aa78484611ad3565b80610cb05750826001600160a01b0316612ac083611de5565b6001600160a01b031614949350505050565b612ada612dc3565b61211c57604051631afcd79f60e31b815260040160405180910390fd5b612aff612ad2565b61212981612231565b612b10612ad2565b5f5160206138a95f395f51905f5280612b2984826137ce565b50600181016109ec83826137ce565b5f8072184f03e93ff9f4daa797ed6e38ed64bf6a1f0160401b8310612b765772184f03e93ff9f4daa797ed6e38ed64bf6a1f0160401b830492506040015b6d04ee2d6d415b85acef81000000008310612ba2576d04ee2d6d415b85acef8100000000830492506020015b662386f26fc100008310612bc057662386f26fc10000830492506010015b6305f5e1008310612bd8576305f5e100830492506008015b6127108310612bec57612710830492506004015b60648310612bfe576064830492506002015b600a83106107a55760010192915050565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa15612c97575f516020805191945081901c150291505b5094509492505050565b806001600160a01b03163b5f03612cd657604051634c9c8ce360e01b81526001600160a01b03821660048201526024016108ae565b5f5160206138c95f395f51905f5280546001600160a01b0319166001600160a01b0392909216919091179055565b60605f612d118484612ddc565b9050808015612d3257505f3d1180612d3257505f846001600160a01b03163b115b15612d4757612d3f612def565b9150506107a5565b8015612d7157604051639996b31560e01b81526001600160a01b03851660048201526024016108ae565b3d15612d8457612d7f612e08565b612d9d565b60405163d6bda27560e01b815260040160405180910390fd5b5092915050565b341561211c5760405163b398979f60e01b815260040160405180910390fd5b5f612dcc61261d565b54600160401b900460ff16919050565b5f5f5f835160208501865af49392505050565b6040513d81523d5f602083013e3d602001810160405290565b6040513d5f823e3d81fd5b6001600160e01b031981168114612129575f5ffd5b5f60208284031215612e38575f5ffd5b8135611acc81612e13565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f611acc6020830184612e43565b5f60208284031215612e93575f5ffd5b5035919050565b80356001600160a01b0381168114612eb0575f5ffd5b919050565b5f5f60408385031215612ec6575f5ffd5b612ecf83612e9a565b946020939093013593505050565b5f5f5f60608486031215612eef575f5ffd5b612ef884612e9a565b9250612f0660208501612e9a565b929592945050506040919091013590565b5f5f60408385031215612f28575f5ffd5b50508035926020909101359150565b634e487b7160e01b5f52604160045260245ffd5b5f82601f830112612f5a575f5ffd5b81356001600160401b03811115612f7357612f73612f37565b604051601f8201601f19908116603f011681016001600160401b0381118282101715612fa157612fa1612f37565b604052818152838201602001851015612fb8575f5ffd5b816020850160208301375f918101602001919091529392505050565b5f5f60408385031215612fe5575f5ffd5b612fee83612e9a565b915060208301356001600160401b03811115613008575f5ffd5b61301485828601612f4b565b9150509250929050565b8151815260208083015190820152604080830151908201526060808301516001600160a01b0316908201526080808301516001600160601b03169082015260a08083015161012083019161307c908401826001600160401b03169052565b5060c083015161309460c084018263ffffffff169052565b5060e08301516130ae60e084018265ffffffffffff169052565b50610100830151612d9d61010084018215159052565b5f5f604083850312156130d5575f5ffd5b823591506130e560208401612e9a565b90509250929050565b634e487b7160e01b5f52602160045260245ffd5b6004811061311e57634e487b7160e01b5f52602160045260245ffd5b9052565b6020815281516020820152602082015160408201526001600160601b0360408301511660608201525f606083015161315d6080840182613102565b5065ffffffffffff60808401511660a083015263ffffffff60a08401511660c083015260c083015160e080840152610cb0610100840182612e43565b5f602082840312156131a9575f5ffd5b611acc82612e9a565b80356001600160601b0381168114612eb0575f5ffd5b5f5f5f606084860312156131da575f5ffd5b833592506131ea60208501612e9a565b91506131f8604085016131b2565b90509250925092565b803563ffffffff81168114612eb0575f5ffd5b5f5f5f5f5f5f60c08789031215613229575f5ffd5b863595506020870135945061324060408801613201565b935060608701356001600160401b038116811461325b575f5ffd5b9598949750929560808101359460a0909101359350915050565b80358015158114612eb0575f5ffd5b5f5f60408385031215613295575f5ffd5b61329e83612e9a565b91506130e560208401613275565b803560048110612eb0575f5ffd5b5f5f5f5f5f5f60a087890312156132cf575f5ffd5b86356001600160401b038111156132e4575f5ffd5b8701601f810189136132f4575f5ffd5b80356001600160401b03811115613309575f5ffd5b89602082840101111561331a575f5ffd5b60209182019750955061332e9088016132ac565b935060408701359250613343606088016131b2565b95989497509295919493608090920135925050565b5f5f5f5f6080858703121561336b575f5ffd5b61337485612e9a565b935061338260208601612e9a565b92506040850135915060608501356001600160401b038111156133a3575f5ffd5b6133af87828801612f4b565b91505092959194509250565b5f5f5f5f608085870312156133ce575f5ffd5b8435935060208501359250604085013591506133ec60608601613201565b905092959194509250565b5f5f60408385031215613408575f5ffd5b61341183612e9a565b91506130e560208401612e9a565b5f5f5f60608486031215613431575f5ffd5b8335925061344160208501612e9a565b91506131f860408501613275565b600181811c9082168061346357607f821691505b602082108103610c2857634e487b7160e01b5f52602260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b5f63ffffffff8216806134aa576134aa613481565b5f190192915050565b5f600182016134c4576134c4613481565b5060010190565b5f63ffffffff821663ffffffff81036134e6576134e6613481565b60010192915050565b602081016107a58284613102565b601f821115610ac55782821115610ac557805f5260205f20601f840160051c602085101561352857505f5b90810190601f840160051c035f5b8181101561189a575f83820155600101613536565b6001600160401b0383111561356257613562612f37565b61357683613570835461344f565b836134fd565b5f601f8411600181146135a7575f85156135905750838201355b5f19600387901b1c1916600186901b178355612616565b5f83815260208120601f198716915b828110156135d657868501358255602094850194600190920191016135b6565b50868210156135f2575f1960f88860031b161c19848701351681555b505060018560011b0183555050505050565b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b60ff871681528560208201526001600160601b038516604082015260a060608201525f61365d60a083018587613604565b9050826080830152979650505050505050565b5f81518060208401855e5f93019283525090919050565b5f610cb06136958386613670565b84613670565b808201808211156107a5576107a5613481565b82815260408101611acc6020830184613102565b634e487b7160e01b5f52601260045260245ffd5b5f602082840312156136e6575f5ffd5b5051919050565b6001600160a01b03858116825284166020820152604081018390526080606082018190525f9061371f90830184612e43565b9695505050505050565b5f60208284031215613739575f5ffd5b8151611acc81612e13565b5f5f85851115613752575f5ffd5b8386111561375e575f5ffd5b5050820193919092039150565b80356001600160e01b03198116906004841015612d9d576001600160e01b031960049490940360031b84901b1690921692915050565b6001600160a01b03841681526040602082018190525f906137c59083018486613604565b95945050505050565b81516001600160401b038111156137e7576137e7612f37565b6137fb816137f5845461344f565b846134fd565b6020601f82116001811461382d575f83156138165750848201515b5f19600385901b1c1916600184901b178455612616565b5f84815260208120601f198516915b8281101561385c578785015182556020948501946001909201910161383c565b508482101561387957868401515f19600387901b60f8161c191681555b50505050600190811b0190555056fef3177357ab46d8af007ab3fdb9af81da189e1068fefdc0073dca88a2cab40a0080bb2b638cc20bc4d0a60d66940f3ab4a00c1d7b313497ca82fb0b4ab0079300360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc7ccb73c7300699c4ece8d40cea9b40fbcbe247f000a6e2d43a3ddeba18bb68007ccb73c7300699c4ece8d40cea9b40fbcbe247f000a6e2d43a3ddeba18bb6803'
