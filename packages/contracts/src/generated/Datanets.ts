// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const datanetsAbi = [
  {
    "inputs": [
      {
        "internalType": "uint48",
        "name": "bondLock_",
        "type": "uint48"
      },
      {
        "internalType": "uint16",
        "name": "panelSize_",
        "type": "uint16"
      },
      {
        "internalType": "contract ILicences",
        "name": "licences_",
        "type": "address"
      },
      {
        "internalType": "contract ICommittees",
        "name": "reviews_",
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
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "credit",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "asked",
        "type": "uint256"
      }
    ],
    "name": "Datanets_CreditTooSmall",
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
        "name": "panel",
        "type": "uint256"
      }
    ],
    "name": "Datanets_EvenPanel",
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
    "name": "Datanets_NoFault",
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
        "internalType": "uint256",
        "name": "batchId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "earlierBatchId",
        "type": "uint256"
      }
    ],
    "name": "Datanets_NotEarlier",
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
        "internalType": "bytes32",
        "name": "leaf",
        "type": "bytes32"
      }
    ],
    "name": "Datanets_NotInBatch",
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
    "name": "Datanets_NotReviews",
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
        "name": "examiner",
        "type": "address"
      }
    ],
    "name": "Datanets_NotTheExaminer",
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
        "internalType": "enum IDatanets.Verdict",
        "name": "verdict",
        "type": "uint8"
      }
    ],
    "name": "Datanets_NotUnjudged",
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
      },
      {
        "internalType": "enum IDatanets.Erasure",
        "name": "reason",
        "type": "uint8"
      }
    ],
    "name": "Datanets_NotYoursToErase",
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
    "name": "Datanets_NothingAtStake",
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
        "name": "earlierBatchId",
        "type": "uint256"
      }
    ],
    "name": "Datanets_OwnRecord",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "expiry",
        "type": "uint256"
      }
    ],
    "name": "Datanets_PassExpired",
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
    "name": "Datanets_PassMarkTooHigh",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "pass",
        "type": "bytes32"
      }
    ],
    "name": "Datanets_PassUsed",
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
        "internalType": "uint256",
        "name": "batchId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "openReports",
        "type": "uint256"
      }
    ],
    "name": "Datanets_Reported",
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
        "name": "score",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "passMark",
        "type": "uint256"
      }
    ],
    "name": "Datanets_ScoreTooLow",
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
        "name": "caseId",
        "type": "uint256"
      }
    ],
    "name": "Datanets_UnknownCase",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "licence",
        "type": "bytes32"
      }
    ],
    "name": "Datanets_UnknownLicence",
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
    "name": "Datanets_WrongFee",
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
    "name": "Datanets_WrongMode",
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
    "inputs": [
      {
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "count",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "siblings",
        "type": "uint256"
      }
    ],
    "name": "MerkleTree_Malformed",
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
        "internalType": "uint256",
        "name": "datanetId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint96",
        "name": "accessPrice",
        "type": "uint96"
      }
    ],
    "name": "AccessPriceChanged",
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
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "accepted",
        "type": "bool"
      },
      {
        "indexed": false,
        "internalType": "enum IDatanets.Verdict",
        "name": "verdict",
        "type": "uint8"
      }
    ],
    "name": "BatchJudged",
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
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "reporter",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "enum IDatanets.Fault",
        "name": "fault",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "evidence",
        "type": "bytes32"
      }
    ],
    "name": "BatchReported",
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
        "indexed": false,
        "internalType": "enum IDatanets.Erasure",
        "name": "reason",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "by",
        "type": "address"
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
        "indexed": true,
        "internalType": "address",
        "name": "reporter",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "enum IDatanets.Fault",
        "name": "fault",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "rewarded",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "burnt",
        "type": "uint256"
      }
    ],
    "name": "BondSlashed",
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
        "name": "batchId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "earlierBatchId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "reporter",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "leaf",
        "type": "bytes32"
      }
    ],
    "name": "CopyProven",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "CreditWithdrawn",
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
        "indexed": true,
        "internalType": "uint256",
        "name": "datanetId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "examiner",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "passMark",
        "type": "uint16"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "exam",
        "type": "bytes32"
      }
    ],
    "name": "ExamChanged",
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
        "internalType": "address",
        "name": "contributor",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "score",
        "type": "uint16"
      },
      {
        "indexed": false,
        "internalType": "uint48",
        "name": "expiry",
        "type": "uint48"
      }
    ],
    "name": "PassAccepted",
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
      }
    ],
    "name": "PassRevoked",
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
        "name": "batchId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "upheld",
        "type": "bool"
      }
    ],
    "name": "ReportDecided",
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
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      }
    ],
    "name": "ReviewOpened",
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
        "indexed": false,
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "panel",
        "type": "uint16"
      }
    ],
    "name": "ReviewPanelChanged",
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
        "internalType": "uint256",
        "name": "datanetId",
        "type": "uint256"
      }
    ],
    "name": "accessPrice",
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
    "inputs": [
      {
        "internalType": "uint256",
        "name": "datanetId",
        "type": "uint256"
      }
    ],
    "name": "costOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "bond",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "reviewFee",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
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
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "creditOf",
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
          },
          {
            "internalType": "enum IDatanets.Erasure",
            "name": "erasure",
            "type": "uint8"
          },
          {
            "internalType": "enum IDatanets.Verdict",
            "name": "verdict",
            "type": "uint8"
          },
          {
            "internalType": "uint16",
            "name": "openReports",
            "type": "uint16"
          },
          {
            "internalType": "uint64",
            "name": "caseId",
            "type": "uint64"
          }
        ],
        "internalType": "struct IDatanets.Batch",
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
          },
          {
            "internalType": "uint96",
            "name": "accessPrice",
            "type": "uint96"
          },
          {
            "internalType": "uint32",
            "name": "reviewDomain",
            "type": "uint32"
          },
          {
            "internalType": "uint16",
            "name": "panel",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "passMark",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "examiner",
            "type": "address"
          },
          {
            "internalType": "bytes32",
            "name": "exam",
            "type": "bytes32"
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
    "inputs": [
      {
        "internalType": "uint256",
        "name": "batchId",
        "type": "uint256"
      }
    ],
    "name": "isLive",
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
        "name": "caseId",
        "type": "uint256"
      },
      {
        "internalType": "uint8",
        "name": "choice",
        "type": "uint8"
      }
    ],
    "name": "onVerdict",
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
    "name": "panelSize",
    "outputs": [
      {
        "internalType": "uint16",
        "name": "",
        "type": "uint16"
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
        "internalType": "address",
        "name": "contributor",
        "type": "address"
      }
    ],
    "name": "passedUntil",
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
        "internalType": "bytes32",
        "name": "leaf",
        "type": "bytes32"
      },
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "batchId",
            "type": "uint256"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "count",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblings",
                "type": "bytes32[]"
              }
            ],
            "internalType": "struct MerkleTree.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct IDatanets.Place",
        "name": "copy",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "batchId",
            "type": "uint256"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "count",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblings",
                "type": "bytes32[]"
              }
            ],
            "internalType": "struct MerkleTree.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct IDatanets.Place",
        "name": "original",
        "type": "tuple"
      }
    ],
    "name": "proveCopy",
    "outputs": [],
    "stateMutability": "nonpayable",
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
        "name": "releaseId",
        "type": "uint256"
      }
    ],
    "name": "releaseTerms",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "datanetId",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "licence",
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
        "name": "batchId",
        "type": "uint256"
      },
      {
        "internalType": "enum IDatanets.Fault",
        "name": "fault",
        "type": "uint8"
      },
      {
        "internalType": "bytes32",
        "name": "evidence",
        "type": "bytes32"
      }
    ],
    "name": "report",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      }
    ],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "reportFee",
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
        "internalType": "uint256",
        "name": "batchId",
        "type": "uint256"
      }
    ],
    "name": "requestReview",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      }
    ],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "reviews",
    "outputs": [
      {
        "internalType": "contract ICommittees",
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
        "name": "datanetId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "contributor",
        "type": "address"
      }
    ],
    "name": "revokePass",
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
        "internalType": "uint96",
        "name": "accessPrice_",
        "type": "uint96"
      }
    ],
    "name": "setAccessPrice",
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
        "name": "examiner",
        "type": "address"
      },
      {
        "internalType": "uint16",
        "name": "passMark",
        "type": "uint16"
      },
      {
        "internalType": "bytes32",
        "name": "exam",
        "type": "bytes32"
      }
    ],
    "name": "setExam",
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
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "internalType": "uint16",
        "name": "panel",
        "type": "uint16"
      }
    ],
    "name": "setReviewPanel",
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
        "internalType": "uint48",
        "name": "expiry",
        "type": "uint48"
      },
      {
        "internalType": "uint16",
        "name": "score",
        "type": "uint16"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "submitPass",
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
      },
      {
        "internalType": "enum IDatanets.Erasure",
        "name": "reason",
        "type": "uint8"
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
    "name": "withdrawCredit",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const

export const datanetsInitCode =
  '0x61012060405230608052348015610014575f5ffd5b5060405161616638038061616683398101604081905261003391610132565b65ffffffffffff841660a05261ffff831660c0526001600160a01b0380831660e05281166101005261006361006c565b5050505061019e565b7ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00805468010000000000000000900460ff16156100bc5760405163f92ee8a960e01b815260040160405180910390fd5b80546001600160401b039081161461011b5780546001600160401b0319166001600160401b0390811782556040519081527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d29060200160405180910390a15b50565b6001600160a01b038116811461011b575f5ffd5b5f5f5f5f60808587031215610145575f5ffd5b845165ffffffffffff8116811461015a575f5ffd5b602086015190945061ffff81168114610171575f5ffd5b60408601519093506101828161011e565b60608601519092506101938161011e565b939692955090935050565b60805160a05160c05160e05161010051615f3761022f5f395f818161054801528181610cbb01528181610ee9015281816115e1015281816131fd0152613e7c01525f8181610872015261248801525f8181610a1501528181610c9301528181611619015261260e01525f8181610444015261303b01525f818161393b015281816139640152613be60152615f375ff3fe608060405260043610610341575f3560e01c80637a9e5e4b116101bd578063ba1ec8e0116100f2578063c87b56dd11610092578063e985e9c51161006d578063e985e9c514610a9b578063f40caf1a14610aba578063f713c24c14610ad9578063fd32659214610af8575f5ffd5b8063c87b56dd14610a4a578063cbbabc1114610a69578063e2e6406214610a88575f5ffd5b8063c1cfdac3116100cd578063c1cfdac3146109a7578063c4d66de8146109c6578063c57a71ea146109e5578063c58e94d014610a04575f5ffd5b8063ba1ec8e014610940578063bb6372f61461095f578063bf7e214f14610993575f5ffd5b806395d89b411161015d578063ad3cb1cc11610138578063ad3cb1cc146108b3578063ad7008bf146108e3578063aee0573214610902578063b88d4fde14610921575f5ffd5b806395d89b411461084d578063a199d70a14610861578063a22cb46514610894575f5ffd5b8063817c61e111610198578063817c61e1146107bf578063817cc1ea146107de57806384c239921461080d5780638fb3603714610820575f5ffd5b80637a9e5e4b146107625780637e653b1d1461078157806380c8d690146107a0575f5ffd5b80634c823809116102935780635ac44282116102335780636add54ee1161020e5780636add54ee1461068a57806370a08231146106b657806375807250146106d557806379af2b9a146106f4575f5ffd5b80635ac44282146106205780635faa299a1461064c5780636352211e1461066b575f5ffd5b8063527a4e301161026e578063527a4e30146105bb57806352d1902d146105da57806354cdfa23146105ee5780635aabed3114610601575f5ffd5b80634c8238091461056a5780634f1ef28614610589578063502b74691461059c575f5ffd5b806326de64e9116102fe5780632a55205a116102d95780632a55205a146104bb57806342842e0e146104f957806344e0d43b14610518578063495a564214610537575f5ffd5b806326de64e914610433578063275074581461047d57806328e62bb21461049c575f5ffd5b806301ffc9a71461034557806306fdde0314610379578063081812fc1461039a578063095ea7b3146103d157806323b872dd146103f257806323e8bae314610411575b5f5ffd5b348015610350575f5ffd5b5061036461035f366004614eb7565b610b17565b60405190151581526020015b60405180910390f35b348015610384575f5ffd5b5061038d610b27565b6040516103709190614f00565b3480156103a5575f5ffd5b506103b96103b4366004614f12565b610bc8565b6040516001600160a01b039091168152602001610370565b3480156103dc575f5ffd5b506103f06103eb366004614f44565b610bdc565b005b3480156103fd575f5ffd5b506103f061040c366004614f6c565b610beb565b34801561041c575f5ffd5b50610425610c79565b604051908152602001610370565b34801561043e575f5ffd5b506104667f000000000000000000000000000000000000000000000000000000000000000081565b60405165ffffffffffff9091168152602001610370565b348015610488575f5ffd5b50610364610497366004614f12565b610d31565b3480156104a7575f5ffd5b506104666104b6366004614fa6565b610dca565b3480156104c6575f5ffd5b506104da6104d5366004614fd0565b610e04565b604080516001600160a01b039093168352602083019190915201610370565b348015610504575f5ffd5b506103f0610513366004614f6c565b610ebf565b348015610523575f5ffd5b506103f0610532366004614ff0565b610ede565b348015610542575f5ffd5b506103b97f000000000000000000000000000000000000000000000000000000000000000081565b348015610575575f5ffd5b506103f061058436600461502f565b6110fd565b6103f06105973660046150ef565b61121a565b3480156105a7575f5ffd5b506103f06105b6366004614f44565b611235565b3480156105c6575f5ffd5b506103f06105d5366004615149565b6112f9565b3480156105e5575f5ffd5b5061042561143c565b6104256105fc3660046151b4565b611457565b34801561060c575f5ffd5b506103f061061b3660046151e9565b611776565b34801561062b575f5ffd5b5061063f61063a366004614f12565b611849565b604051610370919061526b565b348015610657575f5ffd5b50610364610666366004614fa6565b6119fa565b348015610676575f5ffd5b506103b9610685366004614f12565b611ad4565b348015610695575f5ffd5b506106a96106a4366004614f12565b611ade565b6040516103709190615392565b3480156106c1575f5ffd5b506104256106d036600461549a565b611cfa565b3480156106e0575f5ffd5b506104256106ef36600461549a565b611d52565b3480156106ff575f5ffd5b5061071361070e366004614f12565b611d7c565b60405161037091905f60a08201905082518252602083015160208301526040830151604083015263ffffffff606084015116606083015265ffffffffffff608084015116608083015292915050565b34801561076d575f5ffd5b506103f061077c36600461549a565b611e49565b34801561078c575f5ffd5b506103f061079b3660046154c9565b611ecb565b3480156107ab575f5ffd5b506103f06107ba3660046154ea565b611f47565b3480156107ca575f5ffd5b506103f06107d9366004615536565b611faa565b3480156107e9575f5ffd5b506107f2612074565b60408051938452602084019290925290820152606001610370565b61042561081b366004615566565b612099565b34801561082b575f5ffd5b506108346123b4565b6040516001600160e01b03199091168152602001610370565b348015610858575f5ffd5b5061038d6123ea565b34801561086c575f5ffd5b506103b97f000000000000000000000000000000000000000000000000000000000000000081565b34801561089f575f5ffd5b506103f06108ae3660046155d4565b612428565b3480156108be575f5ffd5b5061038d604051806040016040528060058152602001640352e302e360dc1b81525081565b3480156108ee575f5ffd5b506104256108fd36600461563b565b612433565b34801561090d575f5ffd5b5061042561091c366004614f12565b6126a1565b34801561092c575f5ffd5b506103f061093b3660046156b2565b6126bd565b34801561094b575f5ffd5b5061042561095a366004614f12565b6126d5565b34801561096a575f5ffd5b5061097e610979366004614f12565b612707565b60408051928352602083019190915201610370565b34801561099e575f5ffd5b506103b9612765565b3480156109b2575f5ffd5b506103f06109c1366004614fa6565b612780565b3480156109d1575f5ffd5b506103f06109e036600461549a565b6127f4565b3480156109f0575f5ffd5b506104256109ff366004615715565b61293f565b348015610a0f575f5ffd5b50610a377f000000000000000000000000000000000000000000000000000000000000000081565b60405161ffff9091168152602001610370565b348015610a55575f5ffd5b5061038d610a64366004614f12565b612af2565b348015610a74575f5ffd5b506103f0610a83366004615751565b612b63565b610425610a96366004614f12565b612e98565b348015610aa6575f5ffd5b50610364610ab53660046157d6565b612f56565b348015610ac5575f5ffd5b506103f0610ad4366004614f12565b612fa2565b348015610ae4575f5ffd5b506103f0610af33660046157fe565b6130ec565b348015610b03575f5ffd5b5061097e610b12366004614f12565b61316c565b5f610b2182613277565b92915050565b5f516020615ef75f395f51905f528054606091908190610b469061583b565b80601f0160208091040260200160405190810160405280929190818152602001828054610b729061583b565b8015610bbd5780601f10610b9457610100808354040283529160200191610bbd565b820191905f5260205f20905b815481529060010190602001808311610ba057829003601f168201915b505050505091505090565b5f610bd28261329b565b50610b21826132d2565b610be782823361330b565b5050565b6001600160a01b038216610c1957604051633250574960e11b81525f60048201526024015b60405180910390fd5b5f610c25838333613318565b9050836001600160a01b0316816001600160a01b031614610c73576040516364283d7b60e01b81526001600160a01b0380861660048301526024820184905282166044820152606401610c10565b50505050565b604051630ff0ae0360e01b81525f6004820181905261ffff7f0000000000000000000000000000000000000000000000000000000000000000166024830152907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690630ff0ae0390604401602060405180830381865afa158015610d08573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610d2c919061586d565b905090565b5f5f610d3c8361341a565b90505f6003610d4961345b565b6002848101545f9081526003928301602052604090200154600160601b900460ff1690811115610d7b57610d7b61522a565b600484015491149150600160901b900460ff16158015610dc25750801580610dc2575060026004830154600160a01b900460ff166008811115610dc057610dc061522a565b145b949350505050565b5f610dd361345b565b5f938452600a01602090815260408085206001600160a01b039490941685529290525090205465ffffffffffff1690565b5f8281527fdaedc9ab023613a7caf35e703657e986ccfad7e3eb0af93a2853f8d65dd86b0160205260408120805482917fdaedc9ab023613a7caf35e703657e986ccfad7e3eb0af93a2853f8d65dd86b00916001600160a01b03811690600160a01b90046001600160601b031681610e9657505081546001600160a01b03811690600160a01b90046001600160601b03165b5f610ead886001600160601b03841661271061347f565b929650919450505050505b9250929050565b610ed983838360405180602001604052805f8152506126bd565b505050565b336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168114610f3457604051633bbf4d3b60e01b81526001600160a01b039091166004820152602401610c10565b505f610f3e61345b565b5f8481526008820160209081526040808320815160608101909252805482526001810154949550929390929183019060ff166004811115610f8157610f8161522a565b6004811115610f9257610f9261522a565b81526001919091015461010090046001600160a01b031660209091015280519091508490610fd6576040516320b257fd60e21b8152600401610c1091815260200190565b505f848152600883016020526040812081815560010180546001600160a81b0319169055816020015160048111156110105761101061522a565b0361104b578051611046908560ff86161561103f578560ff16600881111561103a5761103a61522a565b61352f565b600161352f565b610c73565b80515f9081526004838101602052604090912001805460159061107890600160a81b900461ffff16615898565b91906101000a81548161ffff021916908361ffff16021790555083815f01517fc49b4513e077be473ec693c5f6dd38d869f7c878811a19c6ab25dddb76695a72600260ff168660ff16146040516110d3911515815260200190565b60405180910390a360011960ff841601610c7357610c73815f015182602001518360400151613643565b5f6111078361341a565b60048101549091508390600160901b900460ff161561113c57604051630f47738f60e01b8152600401610c1091815260200190565b505f808360048111156111515761115161522a565b141580156111715750600483600481111561116e5761116e61522a565b14155b8015611189575060038201546001600160a01b031633145b9050801580156111c5575060028360048111156111a8576111a861522a565b14806111c5575060038360048111156111c3576111c361522a565b145b156111e8576111e56111da83600201546137a1565b3384600201546137da565b90505b8333848361120c576040516367cb60c160e11b8152600401610c10939291906158b4565b505050610c7384843361383e565b611222613930565b61122b826139d6565b610be782826139e4565b5f61123e61345b565b335f81815260098301602052604090205491925081848181111561128e5760405163200d16e960e11b81526001600160a01b03909316600484015260248301919091526044820152606401610c10565b505050828161129d91906158e1565b335f81815260098501602090815260409182902093909355518581526001600160a01b038716927f52fc0f9d902f33823a83590d3549f63f5492a0df5c6b6db8dee20deb94456b26910160405180910390a3610c738484613aa0565b5f611304833561341a565b90505f611311833561341a565b905083358335818110611340576040516353319a8760e01b815260048101929092526024820152604401610c10565b5050600380820154908301548535918535916001600160a01b03908116911603611386576040516328819f2d60e01b815260048101929092526024820152604401610c10565b50506003820154600160a01b90046001600160601b03161515806113b657506004820154600160901b900460ff16155b8435906113d8576040516269e5f560e81b8152600401610c1091815260200190565b506113e38585613b25565b6113ed8584613b25565b60405185815233908435908635907fc07001325ece49294979a4f633f3c4b9215a0d6a5ad31325941c1c06ad78d9709060200160405180910390a46114358435600133613643565b5050505050565b5f611445613bdb565b505f516020615f175f395f51905f5290565b5f5f6114628561341a565b90505f8460048111156114775761147761522a565b0361149557604051631f97e91960e11b815260040160405180910390fd5b6003810154600160a01b90046001600160601b03161515806114c357506004810154600160901b900460ff16155b85906114e4576040516269e5f560e81b8152600401610c1091815260200190565b505f6114ee610c79565b9050348181811461151b5760405163a333cc1f60e01b815260048101929092526024820152604401610c10565b505060048201805460159061153a90600160a81b900461ffff166158f4565b91906101000a81548161ffff021916908361ffff1602179055505f60016001600160401b0381111561156e5761156e615052565b604051908082528060200260200182016040528015611597578160200160208202803683370190505b50600384015481519192506001600160a01b03169082905f906115bc576115bc615914565b6001600160a01b03928316602091820292909201015260405163ae3acf2760e01b81527f00000000000000000000000000000000000000000000000000000000000000009091169063ae3acf279084906116459089905f906002907f00000000000000000000000000000000000000000000000000000000000000009033908a90600401615928565b60206040518083038185885af1158015611661573d5f5f3e3d5ffd5b50505050506040513d601f19601f82011682018060405250810190611686919061586d565b935060405180606001604052808881526020018760048111156116ab576116ab61522a565b8152336020909101526116bc61345b565b5f86815260089190910160209081526040909120825181559082015160018083018054909160ff19909116908360048111156116fa576116fa61522a565b0217905550604091820151600190910180546001600160a01b0390921661010002610100600160a81b0319909216919091179055513390859089907fc8b493a75968157bdd223d1de7f40b83512ed15f1da8f5a318820e87028028d890611764908b908b906159b1565b60405180910390a45050509392505050565b5f611782856002613c24565b90508261271061ffff82168110156117bb57604051631214df4360e31b815261ffff928316600482015291166024820152604401610c10565b50506005810180546001600160a01b0319166001600160a01b03861690811790915560048201805461ffff60901b1916600160901b61ffff87169081029190911790915560068301849055604080519182526020820185905287917f7782a373d38f169e63d3aa05fec78ad6f715426d41c8130c691c8d26fced33b791015b60405180910390a35050505050565b6118b3604080516101a0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810182905261010081018290529061012082019081526020015f81525f6020820181905260409091015290565b6118bc8261341a565b604080516101a081018252825481526001830154602082015260028301549181019190915260038201546001600160a01b03811660608301526001600160601b03600160a01b9091041660808201526004808301546001600160401b03811660a084015263ffffffff600160401b82041660c084015265ffffffffffff600160601b82041660e084015260ff600160901b820481161515610100850152929392610120850192600160981b909204169081111561197b5761197b61522a565b600481111561198c5761198c61522a565b81526020016004820160149054906101000a900460ff1660088111156119b4576119b461522a565b60088111156119c5576119c561522a565b815260049190910154600160a81b810461ffff166020830152600160b81b90046001600160401b031660409091015292915050565b5f611a048361329b565b505f611a0e61345b565b5f858152600382016020526040902060020154909150600160601b900460ff166001816003811115611a4257611a4261522a565b03611a7757505f8481526007909101602090815260408083206001600160a01b038616845290915290205460ff169050610b21565b6002816003811115611a8b57611a8b61522a565b03611ac957505f848152600a909101602090815260408083206001600160a01b03861684529091529020544265ffffffffffff909116119050610b21565b506001949350505050565b5f610b218261329b565b604080516101a0810182525f8082526020820181905291810182905260608082018390526080820183905260a0820183905260c082015260e081018290526101008101829052610120810182905261014081018290526101608101829052610180810191909152611b4e8261329b565b50611b5761345b565b5f8381526003918201602090815260409182902082516101a0810184528154815260018201549281019290925260028101546001600160601b03811693830193909352909290916060840191600160601b90910460ff1690811115611bbe57611bbe61522a565b6003811115611bcf57611bcf61522a565b81526002820154600160681b810465ffffffffffff166020830152600160981b900463ffffffff166040820152600382018054606090920191611c119061583b565b80601f0160208091040260200160405190810160405280929190818152602001828054611c3d9061583b565b8015611c885780601f10611c5f57610100808354040283529160200191611c88565b820191905f5260205f20905b815481529060010190602001808311611c6b57829003601f168201915b505050918352505060048201546001600160601b038116602083015263ffffffff600160601b820416604083015261ffff600160801b820481166060840152600160901b90910416608082015260058201546001600160a01b031660a082015260069091015460c09091015292915050565b5f5f516020615ef75f395f51905f526001600160a01b038316611d32576040516322718ad960e21b81525f6004820152602401610c10565b6001600160a01b039092165f908152600390920160205250604090205490565b5f611d5b61345b565b6001600160a01b039092165f90815260099290920160205250604090205490565b611db76040518060a001604052805f81526020015f81526020015f81526020015f63ffffffff1681526020015f65ffffffffffff1681525090565b611dbf61345b565b5f8381526005919091016020908152604091829020825160a08101845281548082526001830154938201939093526002820154938101939093526003015463ffffffff81166060840152640100000000900465ffffffffffff1660808301529091508290611e435760405163992ab3fb60e01b8152600401610c1091815260200190565b50919050565b33611e52612765565b6001600160a01b0316816001600160a01b031614611e8d5760405162d1953b60e31b81526001600160a01b0382166004820152602401610c10565b816001600160a01b03163b5f03611ec2576040516361798f2f60e11b81526001600160a01b0383166004820152602401610c10565b610be782613c38565b611ed482613c98565b80611edd61345b565b5f848152600391909101602090815260409182902060040180546001600160601b0319166001600160601b039485161790559051918316825283917f9acdfaecbd6c5066e9feb0eaf4f0beb967c4925a2fdb4323a64f6d59d4867e7d910160405180910390a25050565b611f5083613c98565b611f5b838383613ce2565b6040516001600160601b03821681526001600160a01b0383169084907f7f676a8ee9c9a595bb361be3c621ee96488cdc676fb9029616663ae95b9eee22906020015b60405180910390a3505050565b5f611fb6846003613c24565b9050611fc36002836159dc565b61ffff166001148290611ff05760405163481d81b960e01b815261ffff9091166004820152602401610c10565b5060048101805465ffffffffffff60601b1916600160601b63ffffffff861690810261ffff60801b191691909117600160801b61ffff86169081029190911790925560408051918252602082019290925285917f1991024e19d5f392ebc2d98b5df00c6590f5b489ea5bd562b11b7798fdf55388910160405180910390a250505050565b5f5f5f5f61208061345b565b8054600182015460029092015490969195509350915050565b5f6120a487336119fa565b873390916120d75760405163f704f78560e01b815260048101929092526001600160a01b03166024820152604401610c10565b50505f6120e261345b565b5f898152600382016020526040902080549192509089908680821461212b57604051632ee3d0a360e21b8152600481019390935260248301919091526044820152606401610c10565b5050505f6121388a613dc5565b9050881580159061214e575063ffffffff881615155b801561216257506001600160401b03871615155b8989899091926121a45760405163362093b560e11b8152600481019390935263ffffffff90911660248301526001600160401b03166044820152606401610c10565b5050505f89815260068401602090815260408083205480845260048701909252909120600301548a9082906001600160a01b031681156122115760405163f117117f60e01b8152600481019390935260248301919091526001600160a01b03166044820152606401610c10565b505050836001015f8154612224906159ff565b91829055505f8b8152600686016020908152604080832084905583835260048089019092529091208c815560018101899055600281018e905533600160a01b6001600160601b038716021760038201550180546001600160401b038b166001600160601b031990911617600160401b63ffffffff8d16021765ffffffffffff60601b1916600160601b4265ffffffffffff16021790559450604080518b815263ffffffff8b1660208201526001600160401b038a1691810191909152606081018890526080810183905260a08101879052339086908d907fdae750a5fef46f66910b8aaf9df336e175ce32a191660c934f6dcb3b17ab7caa9060c00160405180910390a460036002840154600160601b900460ff16600381111561234a5761234a61522a565b03612368576123628561235d84346158e1565b613e29565b506123a6565b60028301805460139061238790600160981b900463ffffffff16615a17565b91906101000a81548163ffffffff021916908363ffffffff1602179055505b505050509695505050505050565b5f516020615ed75f395f51905f5280545f9190600160a01b900460ff166123db575f6123e4565b638fb3603760e01b5b91505090565b7f80bb2b638cc20bc4d0a60d66940f3ab4a00c1d7b313497ca82fb0b4ab007930180546060915f516020615ef75f395f51905f5291610b469061583b565b610be7338383614007565b5f858015801590612445575060648111155b816064909161247057604051635e9b74b760e01b815260048101929092526024820152604401610c10565b5050604051631392c59160e11b8152600481018690527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906327258b2290602401602060405180830381865afa1580156124d5573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906124f99190615a32565b859061251b57604051631d38035560e21b8152600401610c1091815260200190565b505f61252561345b565b9050805f015f8154612536906159ff565b91829055505f81815260038084016020526040909120888155600181018790556002810180546001600160601b038a166001600160601b031982168117835594975091938b9391926cffffffffffffffffffffffffff19161790600160601b9084908111156125a7576125a761522a565b021790555060028101805465ffffffffffff60681b1916600160681b4265ffffffffffff1602179055600381016125df8a8c83615a9b565b5060038860038111156125f4576125f461522a565b036126365760048101805461ffff60801b1916600160801b7f000000000000000000000000000000000000000000000000000000000000000061ffff16021790555b61264033856140df565b33847f3d7b47a3c807c0bb3c749505b5ab43057d5f268325507535145dfa1a55b0f7428a60038111156126755761267561522a565b8a8a8f8f8c60405161268c96959493929190615b7c565b60405180910390a35050509695505050505050565b5f6126aa61345b565b5f92835260060160205250604090205490565b6126c8848484610beb565b610c733385858585614140565b5f6126df8261329b565b506126e861345b565b5f9283526003016020525060409020600401546001600160601b031690565b5f5f5f61271261345b565b5f85815260058201602052604090206002015493509050838361274b5760405163992ab3fb60e01b8152600401610c1091815260200190565b505f83815260039091016020526040902054919391925050565b5f516020615ed75f395f51905f52546001600160a01b031690565b61278b826002613c24565b5061279461345b565b5f838152600a91909101602090815260408083206001600160a01b0385168085529252808320805465ffffffffffff1916905551909184917fe539d86aebe723e68e3bf9f4261f8f961d40eaec11578dccc0ba129ff102bd309190a35050565b5f6127fd61425f565b805490915060ff600160401b82041615906001600160401b03165f811580156128235750825b90505f826001600160401b0316600114801561283e5750303b155b90508115801561284c575080155b1561286a5760405163f92ee8a960e01b815260040160405180910390fd5b845467ffffffffffffffff19166001178555831561289457845460ff60401b1916600160401b1785555b61289d86614287565b6128f1604051806040016040528060138152602001724f70656e4c656467657220446174616e65747360681b815250604051806040016040528060078152602001661110551053915560ca1b815250614298565b831561293757845460ff60401b19168555604051600181527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d29060200160405180910390a15b505050505050565b5f61294985613c98565b5f84900361296a57604051630a8d2d4b60e21b815260040160405180910390fd5b5f61297361345b565b5f87815260038201602052604090206002015490915063ffffffff600160981b9091048116908416158015906129b557508063ffffffff168463ffffffff1611155b8785839091926129ef57604051633a6c351160e01b8152600481019390935263ffffffff9182166024840152166044820152606401610c10565b505050816002015f8154612a02906159ff565b91829055506040805160a08101825288815260208082018981528284018c815263ffffffff808b166060860190815265ffffffffffff428116608088019081525f8a815260058d019097529588902096518755935160018701559151600286015590516003909401805493519092166401000000000269ffffffffffffffffffff1990931693169290921717905551909350839088907ffa778a3cb4ccfce8b9a7610c45e8130bfb8332103c2b839bb036f6ab1d9f5b2c90612ae0908a908a908a90928352602083019190915263ffffffff16604082015260600190565b60405180910390a35050949350505050565b6060612afd8261329b565b505f612b1360408051602081019091525f815290565b90505f815111612b315760405180602001604052805f815250612b5c565b80612b3b846142aa565b604051602001612b4c929190615bd7565b6040516020818303038152906040525b9392505050565b5f612b6f876002614339565b6004810154909150849061ffff600160901b9091048116908216811115612bb757604051635a6c0f3160e01b815261ffff928316600482015291166024820152604401610c10565b5050428565ffffffffffff16118590612bee57604051632b37f79f60e21b815265ffffffffffff9091166004820152602401610c10565b505f612d29612c9a604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f4d61ea72124c336d8f36905a13fca7a152cbb78c12a47492a7b04a5295f9579d918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b604080517f1057bc785d9274ef9832f55f1690f295cb866c50a481512eeb19d3d1ad47333960208201529081018b90526001600160a01b038a16606082015265ffffffffffff8916608082015261ffff881660a082015260c0016040516020818303038152906040528051906020012060405161190160f01b8152600281019290925260228201526042902090565b90505f612d3461345b565b5f838152600b82016020526040902054909150829060ff1615612d6c57604051625f561b60e81b8152600401610c1091815260200190565b5060058301546001600160a01b03168015801590612dc55750612dc5818488888080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920191909152506143cc92505050565b8a829091612df85760405163fab9ce7f60e01b815260048101929092526001600160a01b03166024820152604401610c10565b50505f838152600b830160209081526040808320805460ff191660011790558c8352600a850182528083206001600160a01b038d1680855290835292819020805465ffffffffffff8d1665ffffffffffff199091168117909155815161ffff8c168152928301528c917f3037b8b3745a2689e4afeeb073e6bcc9b92b83c28d6c563a4ab93f2e9de73972910160405180910390a350505050505050505050565b5f5f612ea38361443c565b905060016004820154600160a01b900460ff166008811115612ec757612ec761522a565b14838260040160149054906101000a900460ff169091612efc5760405163dc3056d360e01b8152600401610c10929190615beb565b50505f612f0c826002015461316c565b915034905081818114612f3b5760405163a333cc1f60e01b815260048101929092526024820152604401610c10565b505060048201805460ff60a01b19169055610dc28482613e29565b6001600160a01b039182165f9081527f80bb2b638cc20bc4d0a60d66940f3ab4a00c1d7b313497ca82fb0b4ab00793056020908152604080832093909416825291909152205460ff1690565b5f612fac8261443c565b6003810154909150600160a01b90046001600160601b03168281612fe65760405163812aa4ed60e01b8152600401610c1091815260200190565b5060048201548390600160a81b900461ffff16801561302557604051630cfb725760e01b8152600481019290925261ffff166024820152604401610c10565b505060048201545f9061306a9065ffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000811691600160601b900416615bff565b9050838142811115613098576040516305a3c17160e21b815260048101929092526024820152604401610c10565b50506003830180546001600160a01b03169055604051828152339085907f6c3d03ead7c2811da29344b0cde807a4ea58d6d60ffe580502e01de3062a35849060200160405180910390a3610c733383613aa0565b6130f7836001613c24565b508061310161345b565b5f858152600791909101602090815260408083206001600160a01b03871680855290835292819020805460ff19169415159490941790935591518315158152909185917fec9307eabb94665188a00121015dd325fa264c8c301ceae219d07b7d729df6309101611f9d565b5f5f6131778361329b565b505f61318161345b565b5f85815260039182016020526040902060028101546001600160601b0381169550909250600160601b900460ff16818111156131bf576131bf61522a565b0361327157600481810154604051630ff0ae0360e01b8152600160601b820463ffffffff1692810192909252600160801b900461ffff1660248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690630ff0ae0390604401602060405180830381865afa15801561324a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061326e919061586d565b91505b50915091565b5f6001600160e01b0319821663152a902d60e11b1480610b215750610b2182614493565b5f5f6132a6836137a1565b90506001600160a01b038116610b2157604051637e27328960e01b815260048101849052602401610c10565b5f9081527f80bb2b638cc20bc4d0a60d66940f3ab4a00c1d7b313497ca82fb0b4ab007930460205260409020546001600160a01b031690565b610ed983838360016144e2565b5f5f516020615ef75f395f51905f5281613331856137a1565b90506001600160a01b0384161561334d5761334d8185876145f5565b6001600160a01b03811615613389576133685f865f5f6144e2565b6001600160a01b0381165f908152600383016020526040902080545f190190555b6001600160a01b038616156133b9576001600160a01b0386165f9081526003830160205260409020805460010190555b5f85815260028301602052604080822080546001600160a01b0319166001600160a01b038a811691821790925591518893918516917fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef91a495945050505050565b5f61342361345b565b5f8381526004919091016020526040902080549091508290611e43576040516396e23e8360e01b8152600401610c1091815260200190565b7f7ccb73c7300699c4ece8d40cea9b40fbcbe247f000a6e2d43a3ddeba18bb680090565b5f5f5f61348c8686614659565b91509150815f036134b0578381816134a6576134a66159c8565b0492505050612b5c565b8184116134c7576134c76003851502601118614675565b5f848688095f868103871696879004966002600389028118808a02820302808a02820302808a02820302808a02820302808a02820302808a02909103029181900381900460010185841190960395909502919093039390930492909217029150509392505050565b5f61353861345b565b5f858152600480830160205260409091209081018054929350909184919060ff60a01b1916600160a01b8360088111156135745761357461522a565b021790555061358285610d31565b156135d7576002818101545f90815260038401602052604090200180546013906135b890600160981b900463ffffffff16615a17565b91906101000a81548163ffffffff021916908363ffffffff1602179055505b838582600201547f9fa92c630699e6a4f33c49c37b5034a809560efa943c51e811868354da3f5c09600260088111156136125761361261522a565b8760088111156136245761362461522a565b1487604051613634929190615c12565b60405180910390a45050505050565b5f61364c61345b565b5f8581526004918201602052604081209250908460048111156136715761367161522a565b600484015491149150600160901b900460ff166136a1576136a1858261369857600461369b565b60035b8561383e565b6003820154600160a01b90046001600160601b031681806136c0575080155b156136cd57505050505050565b6003830180546001600160a01b031690555f6136ea600283615c28565b9050806136f561345b565b6009015f876001600160a01b03166001600160a01b031681526020019081526020015f205f8282546137279190615bff565b909155505060038401546001600160a01b038087169116887f2eeea909c3f9bff4b40ea45115404e3391ec9cc6b6fb2cfa0227fd92b4c902ca898561376c81896158e1565b60405161377b93929190615c3b565b60405180910390a461379861dead61379383856158e1565b613aa0565b50505050505050565b5f9081527f80bb2b638cc20bc4d0a60d66940f3ab4a00c1d7b313497ca82fb0b4ab007930260205260409020546001600160a01b031690565b5f6001600160a01b03831615801590610dc25750826001600160a01b0316846001600160a01b0316148061381357506138138484612f56565b80610dc25750826001600160a01b031661382c836132d2565b6001600160a01b031614949350505050565b5f61384761345b565b5f858152600482016020526040902090915061386285610d31565b156138b7576002818101545f908152600384016020526040902001805460139061389890600160981b900463ffffffff16615c5c565b91906101000a81548163ffffffff021916908363ffffffff1602179055505b60048181018054600160901b60ff60901b19821681178355879361ffff60901b199092161790600160981b9084908111156138f4576138f461522a565b02179055508481600201547f1becacebe68451e1abe300878686efe209f42d9ac3205b1f7c7cf340a4253d88868660405161183a929190615c71565b306001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614806139b657507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166139aa5f516020615f175f395f51905f52546001600160a01b031690565b6001600160a01b031614155b156139d45760405163703e46dd60e11b815260040160405180910390fd5b565b6139e1335f36614686565b50565b816001600160a01b03166352d1902d6040518163ffffffff1660e01b8152600401602060405180830381865afa925050508015613a3e575060408051601f3d908101601f19168201909252613a3b9181019061586d565b60015b613a6657604051634c9c8ce360e01b81526001600160a01b0383166004820152602401610c10565b5f516020615f175f395f51905f528114613a9657604051632a87526960e21b815260048101829052602401610c10565b610ed9838361477c565b5f826001600160a01b0316826040515f6040518083038185875af1925050503d805f8114613ae9576040519150601f19603f3d011682016040523d82523d5f602084013e613aee565b606091505b5050905080838390916114355760405163df9efe6360e01b81526001600160a01b0390921660048301526024820152604401610c10565b5f613b2e61345b565b82355f9081526004918201602090815260408220928301549293509091600160401b900463ffffffff1690613b6590850185615c96565b60200135148015613baf575081546040805160208101879052613bad91613b9b91016040516020818303038152906040526147d1565b613ba86020870187615c96565b614803565b145b90508235848261293757604051634154dcab60e01b815260048101929092526024820152604401610c10565b306001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146139d45760405163703e46dd60e11b815260040160405180910390fd5b5f613c2e83613c98565b612b5c8383614339565b5f516020615ed75f395f51905f5280546001600160a01b0383166001600160a01b03199091168117825560408051918252517f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9181900360200190a15050565b5f613ca28261329b565b9050613caf8133846137da565b82339091610c73576040516313134a4160e21b815260048101929092526001600160a01b03166024820152604401610c10565b7fdaedc9ab023613a7caf35e703657e986ccfad7e3eb0af93a2853f8d65dd86b006127106001600160601b038316811015613d495760405163dfd1fc1b60e01b8152600481018690526001600160601b038416602482015260448101829052606401610c10565b6001600160a01b038416613d7957604051634b4f842960e11b8152600481018690525f6024820152604401610c10565b506040805180820182526001600160a01b0394851681526001600160601b0393841660208083019182525f9788526001909401909352942093519051909116600160a01b029116179055565b5f5f613dd08361316c565b9092509050613ddf8183615bff565b341483348385613def9190615bff565b909192613e205760405163092e143160e01b8152600481019390935260248301919091526044820152606401610c10565b50505050919050565b5f5f613e3361345b565b5f8581526004828101602090815260408084206002810154855260038601835281852060018201549481015483519687529386019283905263ae3acf2760e01b909252949550927f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169263ae3acf27928992613eda9291600160601b810463ffffffff1691600891600160801b900461ffff1690339060248101615928565b60206040518083038185885af1158015613ef6573d5f5f3e3d5ffd5b50505050506040513d601f19601f82011682018060405250810190613f1b919061586d565b60048301805467ffffffffffffffff60b81b1916600160b81b6001600160401b038416021790556040805160608101909152878152909450602081015f81525f602091820181905286815260088601825260409020825181559082015160018083018054909160ff1990911690836004811115613f9a57613f9a61522a565b0217905550604091820151600190910180546001600160a01b0390921661010002610100600160a81b031990921691909117905560028301549051859188917fadd9b84ada69c9d944a085972e780343574172b9e7fb387e306d6bf2315060b2905f90a450505092915050565b5f516020615ef75f395f51905f526001600160a01b03841661403e5760405163a9fbf51f60e01b81525f6004820152602401610c10565b6001600160a01b03831661407057604051630b61174360e31b81526001600160a01b0384166004820152602401610c10565b6001600160a01b038481165f818152600584016020908152604080832094881680845294825291829020805460ff191687151590811790915591519182527f17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c31910160405180910390a350505050565b6001600160a01b03821661410857604051633250574960e11b81525f6004820152602401610c10565b5f61411483835f613318565b90506001600160a01b03811615610ed9576040516339e3563760e11b81525f6004820152602401610c10565b6001600160a01b0383163b1561143557604051630a85bd0160e11b81526001600160a01b0384169063150b7a0290614182908890889087908790600401615cb4565b6020604051808303815f875af19250505080156141bc575060408051601f3d908101601f191682019092526141b991810190615cf0565b60015b614223573d8080156141e9576040519150601f19603f3d011682016040523d82523d5f602084013e6141ee565b606091505b5080515f0361421b57604051633250574960e11b81526001600160a01b0385166004820152602401610c10565b805160208201fd5b6001600160e01b03198116630a85bd0160e11b1461293757604051633250574960e11b81526001600160a01b0385166004820152602401610c10565b5f807ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00610b21565b61428f6149ce565b6139e1816149f3565b6142a06149ce565b610be78282614a04565b60605f6142b683614a34565b60010190505f816001600160401b038111156142d4576142d4615052565b6040519080825280601f01601f1916602001820160405280156142fe576020820181803683370190505b5090508181016020015b5f19016f181899199a1a9b1b9c1cb0b131b232b360811b600a86061a8153600a850494508461430857509392505050565b5f6143438361329b565b5061434c61345b565b5f8481526003918201602052604090209150829081111561436f5761436f61522a565b6002820154600160601b900460ff16600381111561438f5761438f61522a565b148382600201600c9054906101000a900460ff1690916143c457604051635238ab9560e11b8152600401610c10929190615d0b565b505092915050565b5f836001600160a01b03163b5f0361442a575f5f6143ea8585614b0b565b5090925090505f8160038111156144035761440361522a565b1480156144215750856001600160a01b0316826001600160a01b0316145b92505050612b5c565b614435848484614b54565b9050612b5c565b5f6144468261341a565b6003810154909150829033906001600160a01b0316811461448c57604051630383247d60e01b815260048101929092526001600160a01b03166024820152604401610c10565b5050919050565b5f6001600160e01b031982166380ac58cd60e01b14806144c357506001600160e01b03198216635b5e139f60e01b145b80610b2157506301ffc9a760e01b6001600160e01b0319831614610b21565b5f516020615ef75f395f51905f52818061450457506001600160a01b03831615155b156145c5575f6145138561329b565b90506001600160a01b0384161580159061453f5750836001600160a01b0316816001600160a01b031614155b801561455257506145508185612f56565b155b1561457b5760405163a9fbf51f60e01b81526001600160a01b0385166004820152602401610c10565b82156145c35784866001600160a01b0316826001600160a01b03167f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b92560405160405180910390a45b505b5f93845260040160205250506040902080546001600160a01b0319166001600160a01b0392909216919091179055565b6146008383836137da565b610ed9576001600160a01b03831661462e57604051637e27328960e01b815260048101829052602401610c10565b60405163177e802f60e01b81526001600160a01b038316600482015260248101829052604401610c10565b5f805f1983850993909202808410938190039390930393915050565b634e487b715f52806020526024601cfd5b5f516020615ed75f395f51905f525f806146be6146a1612765565b87306146b060045f8a8c615d1f565b6146b991615d46565b614bb9565b91509150816129375763ffffffff81161561475957825460ff60a01b1916600160a01b1783556146ec612765565b6001600160a01b03166394c7d7ee8787876040518463ffffffff1660e01b815260040161471b93929190615d7c565b5f604051808303815f87803b158015614732575f5ffd5b505af1158015614744573d5f5f3e3d5ffd5b5050845460ff60a01b19168555506129379050565b60405162d1953b60e31b81526001600160a01b0387166004820152602401610c10565b61478582614c4b565b6040516001600160a01b038316907fbc7cd75a20ee27fd9adebab32041f755214dbc6bffa90cc0225b39da2e5c2d3b905f90a28051156147c957610ed98282614cae565b610be7614d4e565b6040515f906147e69082908490602001615da9565b604051602081830303815290604052805190602001209050919050565b815f8235602084013580821090829061481f6040880188615dc4565b9050909192614852576040516368442e1960e01b8152600481019390935260248301919091526044820152606401610c10565b5050505f6001856020013561486791906158e1565b90505b801561496a575f61487c600284615e09565b600114905080158161488d57508183145b15614898575061494a565b6148a56040870187615dc4565b85109050863560208801356148bd60408a018a615dc4565b90509091926148f0576040516368442e1960e01b8152600481019390935260248301919091526044820152606401610c10565b505f915061490390506040880188615dc4565b8661490d816159ff565b975081811061491e5761491e615914565b9050602002013590508161493b576149368682614d6d565b614945565b6149458187614d6d565b955050505b614955600283615c28565b614960600283615c28565b909250905061486a565b506149786040850185615dc4565b83149050843560208601356149906040880188615dc4565b90509091926149c3576040516368442e1960e01b8152600481019390935260248301919091526044820152606401610c10565b505050505092915050565b6149d6614d8a565b6139d457604051631afcd79f60e31b815260040160405180910390fd5b6149fb6149ce565b6139e181613c38565b614a0c6149ce565b5f516020615ef75f395f51905f5280614a258482615e1c565b5060018101610c738382615e1c565b5f8072184f03e93ff9f4daa797ed6e38ed64bf6a1f0160401b8310614a725772184f03e93ff9f4daa797ed6e38ed64bf6a1f0160401b830492506040015b6d04ee2d6d415b85acef81000000008310614a9e576d04ee2d6d415b85acef8100000000830492506020015b662386f26fc100008310614abc57662386f26fc10000830492506010015b6305f5e1008310614ad4576305f5e100830492506008015b6127108310614ae857612710830492506004015b60648310614afa576064830492506002015b600a8310610b215760010192915050565b5f5f5f8351604103614b42576020840151604085015160608601515f1a614b3488828585614da3565b955095509550505050614b4d565b505081515f91506002905b9250925092565b805160408051630b135d3f60e11b8082526004820186905260248201929092525f92906020820185604483015e5f82606483010152601f820160051c60051b915060205f60648401838a5afa9050825f5114601f3d1116811693505050509392505050565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa15614c41575f516020805191945081901c150291505b5094509492505050565b806001600160a01b03163b5f03614c8057604051634c9c8ce360e01b81526001600160a01b0382166004820152602401610c10565b5f516020615f175f395f51905f5280546001600160a01b0319166001600160a01b0392909216919091179055565b60605f614cbb8484614e6b565b9050808015614cdc57505f3d1180614cdc57505f846001600160a01b03163b115b15614cf157614ce9614e7e565b915050610b21565b8015614d1b57604051639996b31560e01b81526001600160a01b0385166004820152602401610c10565b3d15614d2e57614d29614e97565b614d47565b60405163d6bda27560e01b815260040160405180910390fd5b5092915050565b34156139d45760405163b398979f60e01b815260040160405180910390fd5b5f6040516001815360018101939093525060218201526041902090565b5f614d9361425f565b54600160401b900460ff16919050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115614ddc57505f91506003905082614e61565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015614e2d573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b038116614e5857505f925060019150829050614e61565b92505f91508190505b9450945094915050565b5f5f5f835160208501865af49392505050565b6040513d81523d5f602083013e3d602001810160405290565b6040513d5f823e3d81fd5b6001600160e01b0319811681146139e1575f5ffd5b5f60208284031215614ec7575f5ffd5b8135612b5c81614ea2565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f612b5c6020830184614ed2565b5f60208284031215614f22575f5ffd5b5035919050565b80356001600160a01b0381168114614f3f575f5ffd5b919050565b5f5f60408385031215614f55575f5ffd5b614f5e83614f29565b946020939093013593505050565b5f5f5f60608486031215614f7e575f5ffd5b614f8784614f29565b9250614f9560208501614f29565b929592945050506040919091013590565b5f5f60408385031215614fb7575f5ffd5b82359150614fc760208401614f29565b90509250929050565b5f5f60408385031215614fe1575f5ffd5b50508035926020909101359150565b5f5f60408385031215615001575f5ffd5b82359150602083013560ff81168114615018575f5ffd5b809150509250929050565b600581106139e1575f5ffd5b5f5f60408385031215615040575f5ffd5b82359150602083013561501881615023565b634e487b7160e01b5f52604160045260245ffd5b5f82601f830112615075575f5ffd5b81356001600160401b0381111561508e5761508e615052565b604051601f8201601f19908116603f011681016001600160401b03811182821017156150bc576150bc615052565b6040528181528382016020018510156150d3575f5ffd5b816020850160208301375f918101602001919091529392505050565b5f5f60408385031215615100575f5ffd5b61510983614f29565b915060208301356001600160401b03811115615123575f5ffd5b61512f85828601615066565b9150509250929050565b5f60408284031215611e43575f5ffd5b5f5f5f6060848603121561515b575f5ffd5b8335925060208401356001600160401b03811115615177575f5ffd5b61518386828701615139565b92505060408401356001600160401b0381111561519e575f5ffd5b6151aa86828701615139565b9150509250925092565b5f5f5f606084860312156151c6575f5ffd5b833592506020840135614f9581615023565b803561ffff81168114614f3f575f5ffd5b5f5f5f5f608085870312156151fc575f5ffd5b8435935061520c60208601614f29565b925061521a604086016151d8565b9396929550929360600135925050565b634e487b7160e01b5f52602160045260245ffd5b600581106139e1576139e161522a565b6152578161523e565b9052565b600981106152575761525761522a565b5f6101a08201905082518252602083015160208301526040830151604083015260608301516152a560608401826001600160a01b03169052565b5060808301516152c060808401826001600160601b03169052565b5060a08301516152db60a08401826001600160401b03169052565b5060c08301516152f360c084018263ffffffff169052565b5060e083015161530d60e084018265ffffffffffff169052565b5061010083015161532361010084018215159052565b5061012083015161533861012084018261524e565b5061014083015161534d61014084018261525b565b5061016083015161536561016084018261ffff169052565b50610180830151614d476101808401826001600160401b03169052565b600481106152575761525761522a565b6020815281516020820152602082015160408201525f60408301516153c260608401826001600160601b03169052565b5060608301516153d56080840182615382565b50608083015165ffffffffffff811660a08401525060a083015163ffffffff811660c08401525060c08301516101a060e08401526154176101c0840182614ed2565b905060e08401516154346101008501826001600160601b03169052565b5061010084015163ffffffff81166101208501525061012084015161ffff81166101408501525061014084015161ffff8116610160850152506101608401516001600160a01b038116610180850152506101808401516101a08401528091505092915050565b5f602082840312156154aa575f5ffd5b612b5c82614f29565b80356001600160601b0381168114614f3f575f5ffd5b5f5f604083850312156154da575f5ffd5b82359150614fc7602084016154b3565b5f5f5f606084860312156154fc575f5ffd5b8335925061550c60208501614f29565b915061551a604085016154b3565b90509250925092565b803563ffffffff81168114614f3f575f5ffd5b5f5f5f60608486031215615548575f5ffd5b8335925061555860208501615523565b915061551a604085016151d8565b5f5f5f5f5f5f60c0878903121561557b575f5ffd5b863595506020870135945061559260408801615523565b935060608701356001600160401b03811681146155ad575f5ffd5b9598949750929560808101359460a0909101359350915050565b80151581146139e1575f5ffd5b5f5f604083850312156155e5575f5ffd5b6155ee83614f29565b91506020830135615018816155c7565b5f5f83601f84011261560e575f5ffd5b5081356001600160401b03811115615624575f5ffd5b602083019150836020828501011115610eb8575f5ffd5b5f5f5f5f5f5f60a08789031215615650575f5ffd5b86356001600160401b03811115615665575f5ffd5b61567189828a016155fe565b909750955050602087013560048110615688575f5ffd5b93506040870135925061569d606088016154b3565b95989497509295919493608090920135925050565b5f5f5f5f608085870312156156c5575f5ffd5b6156ce85614f29565b93506156dc60208601614f29565b92506040850135915060608501356001600160401b038111156156fd575f5ffd5b61570987828801615066565b91505092959194509250565b5f5f5f5f60808587031215615728575f5ffd5b84359350602085013592506040850135915061574660608601615523565b905092959194509250565b5f5f5f5f5f5f60a08789031215615766575f5ffd5b8635955061577660208801614f29565b9450604087013565ffffffffffff81168114615790575f5ffd5b935061579e606088016151d8565b925060808701356001600160401b038111156157b8575f5ffd5b6157c489828a016155fe565b979a9699509497509295939492505050565b5f5f604083850312156157e7575f5ffd5b6157f083614f29565b9150614fc760208401614f29565b5f5f5f60608486031215615810575f5ffd5b8335925061582060208501614f29565b91506040840135615830816155c7565b809150509250925092565b600181811c9082168061584f57607f821691505b602082108103611e4357634e487b7160e01b5f52602260045260245ffd5b5f6020828403121561587d575f5ffd5b5051919050565b634e487b7160e01b5f52601160045260245ffd5b5f61ffff8216806158ab576158ab615884565b5f190192915050565b8381526001600160a01b0383166020820152606081016158d38361523e565b826040830152949350505050565b81810381811115610b2157610b21615884565b5f61ffff821661ffff810361590b5761590b615884565b60010192915050565b634e487b7160e01b5f52603260045260245ffd5b86815263ffffffff861660208083019190915260ff8616604083015261ffff851660608301526001600160a01b038416608083015260c060a0830181905283519083018190525f9184019060e0840190835b818110156159a15783516001600160a01b031683526020938401939092019160010161597a565b50909a9950505050505050505050565b604081016159be8461523e565b9281526020015290565b634e487b7160e01b5f52601260045260245ffd5b5f61ffff8316806159ef576159ef6159c8565b8061ffff84160691505092915050565b5f60018201615a1057615a10615884565b5060010190565b5f63ffffffff821663ffffffff810361590b5761590b615884565b5f60208284031215615a42575f5ffd5b8151612b5c816155c7565b601f821115610ed95782821115610ed957805f5260205f20601f840160051c6020851015615a7857505f5b90810190601f840160051c035f5b81811015612937575f83820155600101615a86565b6001600160401b03831115615ab257615ab2615052565b615ac683615ac0835461583b565b83615a4d565b5f601f841160018114615af7575f8515615ae05750838201355b5f19600387901b1c1916600186901b178355611435565b5f83815260208120601f198716915b82811015615b265786850135825560209485019460019092019101615b06565b5086821015615b42575f1960f88860031b161c19848701351681555b505060018560011b0183555050505050565b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b60ff871681528560208201526001600160601b038516604082015260a060608201525f615bad60a083018587615b54565b9050826080830152979650505050505050565b5f81518060208401855e5f93019283525090919050565b5f610dc2615be58386615bc0565b84615bc0565b82815260408101612b5c602083018461525b565b80820180821115610b2157610b21615884565b821515815260408101612b5c602083018461525b565b5f82615c3657615c366159c8565b500490565b60608101615c488561523e565b938152602081019290925260409091015290565b5f63ffffffff8216806158ab576158ab615884565b60408101615c7e8461523e565b9281526001600160a01b039190911660209091015290565b5f8235605e19833603018112615caa575f5ffd5b9190910192915050565b6001600160a01b03858116825284166020820152604081018390526080606082018190525f90615ce690830184614ed2565b9695505050505050565b5f60208284031215615d00575f5ffd5b8151612b5c81614ea2565b82815260408101612b5c6020830184615382565b5f5f85851115615d2d575f5ffd5b83861115615d39575f5ffd5b5050820193919092039150565b80356001600160e01b03198116906004841015614d47576001600160e01b031960049490940360031b84901b1690921692915050565b6001600160a01b03841681526040602082018190525f90615da09083018486615b54565b95945050505050565b6001600160f81b0319831681525f610dc26001830184615bc0565b5f5f8335601e19843603018112615dd9575f5ffd5b8301803591506001600160401b03821115615df2575f5ffd5b6020019150600581901b3603821315610eb8575f5ffd5b5f82615e1757615e176159c8565b500690565b81516001600160401b03811115615e3557615e35615052565b615e4981615e43845461583b565b84615a4d565b6020601f821160018114615e7b575f8315615e645750848201515b5f19600385901b1c1916600184901b178455611435565b5f84815260208120601f198516915b82811015615eaa5787850151825560209485019460019092019101615e8a565b5084821015615ec757868401515f19600387901b60f8161c191681555b50505050600190811b0190555056fef3177357ab46d8af007ab3fdb9af81da189e1068fefdc0073dca88a2cab40a0080bb2b638cc20bc4d0a60d66940f3ab4a00c1d7b313497ca82fb0b4ab0079300360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc'
