// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const availabilityAbi = [
  {
    "inputs": [
      {
        "internalType": "contract ISettlement",
        "name": "settlement_",
        "type": "address"
      },
      {
        "internalType": "uint96",
        "name": "bond_",
        "type": "uint96"
      },
      {
        "internalType": "uint48",
        "name": "answerTime_",
        "type": "uint48"
      },
      {
        "internalType": "uint48",
        "name": "reportTime_",
        "type": "uint48"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "expected",
        "type": "bytes32"
      }
    ],
    "name": "AnswerWeights_InvalidProof",
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
        "name": "expected",
        "type": "uint256"
      }
    ],
    "name": "AnswerWeights_NotItsPlace",
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
      }
    ],
    "name": "AnswerWeights_NotTheLast",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "asker",
        "type": "address"
      },
      {
        "internalType": "uint48",
        "name": "deadline",
        "type": "uint48"
      }
    ],
    "name": "Availability_AlreadyAsked",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "enum IAvailability.Piece",
        "name": "piece",
        "type": "uint8"
      },
      {
        "internalType": "uint64",
        "name": "index",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "place",
        "type": "uint64"
      }
    ],
    "name": "Availability_AlreadyShown",
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
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Availability_CreditTooSmall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint48",
        "name": "deadline",
        "type": "uint48"
      }
    ],
    "name": "Availability_DeadlineAhead",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint48",
        "name": "deadline",
        "type": "uint48"
      }
    ],
    "name": "Availability_DeadlinePassed",
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
        "internalType": "bytes32",
        "name": "expected",
        "type": "bytes32"
      }
    ],
    "name": "Availability_InvalidProof",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "enum IAvailability.Piece",
        "name": "piece",
        "type": "uint8"
      },
      {
        "internalType": "uint64",
        "name": "index",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "count",
        "type": "uint64"
      }
    ],
    "name": "Availability_NoSuchPiece",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint48",
        "name": "answerTime",
        "type": "uint48"
      },
      {
        "internalType": "uint48",
        "name": "reportTime",
        "type": "uint48"
      },
      {
        "internalType": "uint64",
        "name": "window",
        "type": "uint64"
      }
    ],
    "name": "Availability_NoTime",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "enum IAvailability.Piece",
        "name": "piece",
        "type": "uint8"
      },
      {
        "internalType": "uint64",
        "name": "index",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "place",
        "type": "uint64"
      }
    ],
    "name": "Availability_NotAsked",
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
        "name": "expected",
        "type": "uint256"
      }
    ],
    "name": "Availability_NotItsPlace",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "epoch",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "pendingEpoch",
        "type": "uint64"
      }
    ],
    "name": "Availability_NotPending",
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
        "internalType": "bytes32",
        "name": "digest",
        "type": "bytes32"
      }
    ],
    "name": "Availability_NotSigned",
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
    "name": "Availability_PaymentFailed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "epoch",
        "type": "uint64"
      }
    ],
    "name": "Availability_StillPending",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "deadline",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "latest",
        "type": "uint256"
      }
    ],
    "name": "Availability_TooLate",
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
        "name": "asked",
        "type": "uint256"
      }
    ],
    "name": "Availability_WrongBond",
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
        "name": "expected",
        "type": "uint256"
      }
    ],
    "name": "Availability_WrongSize",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "epoch",
        "type": "uint64"
      },
      {
        "internalType": "bytes32",
        "name": "hash",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "sum",
        "type": "uint256"
      }
    ],
    "name": "EpochEntries_InvalidProof",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "epoch",
        "type": "uint64"
      },
      {
        "internalType": "bytes32",
        "name": "hash",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "expected",
        "type": "bytes32"
      }
    ],
    "name": "EpochEntries_OtherEpoch",
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
        "name": "hashes",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "sums",
        "type": "uint256"
      }
    ],
    "name": "MerkleSum_Malformed",
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
        "internalType": "uint64",
        "name": "epoch",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "asker",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "enum IAvailability.Piece",
        "name": "piece",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "index",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "place",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint48",
        "name": "deadline",
        "type": "uint48"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "epochHash",
        "type": "bytes32"
      }
    ],
    "name": "PieceAsked",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "epoch",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "by",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "enum IAvailability.Piece",
        "name": "piece",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "index",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "place",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "epochHash",
        "type": "bytes32"
      }
    ],
    "name": "PieceShown",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "epoch",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "asker",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "enum IAvailability.Piece",
        "name": "piece",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "index",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "place",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "epochHash",
        "type": "bytes32"
      }
    ],
    "name": "PieceWithheld",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "epoch",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "asker",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "enum IAvailability.Piece",
        "name": "piece",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "index",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "place",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "epochHash",
        "type": "bytes32"
      }
    ],
    "name": "QuestionVoided",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "answerTime",
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
        "components": [
          {
            "internalType": "uint64",
            "name": "epoch",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "receiptsRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "linesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "payoutRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "total",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "added",
            "type": "uint128"
          },
          {
            "internalType": "uint64",
            "name": "receiptCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lineCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "payoutCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lastPayment",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "data",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "chunksRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "size",
            "type": "uint64"
          }
        ],
        "internalType": "struct ISettlement.Epoch",
        "name": "epoch",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "enum IAvailability.Piece",
            "name": "piece",
            "type": "uint8"
          },
          {
            "internalType": "uint64",
            "name": "index",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "place",
            "type": "uint64"
          }
        ],
        "internalType": "struct IAvailability.Subject",
        "name": "subject",
        "type": "tuple"
      }
    ],
    "name": "ask",
    "outputs": [],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "bond",
    "outputs": [
      {
        "internalType": "uint96",
        "name": "",
        "type": "uint96"
      }
    ],
    "stateMutability": "view",
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
        "internalType": "bytes32",
        "name": "epochHash",
        "type": "bytes32"
      },
      {
        "components": [
          {
            "internalType": "enum IAvailability.Piece",
            "name": "piece",
            "type": "uint8"
          },
          {
            "internalType": "uint64",
            "name": "index",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "place",
            "type": "uint64"
          }
        ],
        "internalType": "struct IAvailability.Subject",
        "name": "subject",
        "type": "tuple"
      }
    ],
    "name": "questionOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "asker",
            "type": "address"
          },
          {
            "internalType": "uint48",
            "name": "deadline",
            "type": "uint48"
          },
          {
            "internalType": "uint48",
            "name": "finalisableAt",
            "type": "uint48"
          },
          {
            "internalType": "bool",
            "name": "answered",
            "type": "bool"
          }
        ],
        "internalType": "struct IAvailability.Question",
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
        "components": [
          {
            "internalType": "uint64",
            "name": "epoch",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "receiptsRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "linesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "payoutRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "total",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "added",
            "type": "uint128"
          },
          {
            "internalType": "uint64",
            "name": "receiptCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lineCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "payoutCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lastPayment",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "data",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "chunksRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "size",
            "type": "uint64"
          }
        ],
        "internalType": "struct ISettlement.Epoch",
        "name": "epoch",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "enum IAvailability.Piece",
            "name": "piece",
            "type": "uint8"
          },
          {
            "internalType": "uint64",
            "name": "index",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "place",
            "type": "uint64"
          }
        ],
        "internalType": "struct IAvailability.Subject",
        "name": "subject",
        "type": "tuple"
      }
    ],
    "name": "reclaim",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "epoch",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "receiptsRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "linesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "payoutRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "total",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "added",
            "type": "uint128"
          },
          {
            "internalType": "uint64",
            "name": "receiptCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lineCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "payoutCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lastPayment",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "data",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "chunksRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "size",
            "type": "uint64"
          }
        ],
        "internalType": "struct ISettlement.Epoch",
        "name": "epoch",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "enum IAvailability.Piece",
            "name": "piece",
            "type": "uint8"
          },
          {
            "internalType": "uint64",
            "name": "index",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "place",
            "type": "uint64"
          }
        ],
        "internalType": "struct IAvailability.Subject",
        "name": "subject",
        "type": "tuple"
      }
    ],
    "name": "report",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "reportTime",
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
    "inputs": [],
    "name": "settlement",
    "outputs": [
      {
        "internalType": "contract ISettlement",
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
        "components": [
          {
            "internalType": "uint64",
            "name": "epoch",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "receiptsRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "linesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "payoutRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "total",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "added",
            "type": "uint128"
          },
          {
            "internalType": "uint64",
            "name": "receiptCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lineCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "payoutCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lastPayment",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "data",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "chunksRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "size",
            "type": "uint64"
          }
        ],
        "internalType": "struct ISettlement.Epoch",
        "name": "epoch",
        "type": "tuple"
      },
      {
        "internalType": "uint64",
        "name": "index",
        "type": "uint64"
      },
      {
        "internalType": "bytes",
        "name": "chunk",
        "type": "bytes"
      },
      {
        "internalType": "bytes32[]",
        "name": "siblings",
        "type": "bytes32[]"
      }
    ],
    "name": "showChunk",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "epoch",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "receiptsRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "linesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "payoutRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "total",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "added",
            "type": "uint128"
          },
          {
            "internalType": "uint64",
            "name": "receiptCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lineCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "payoutCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lastPayment",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "data",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "chunksRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "size",
            "type": "uint64"
          }
        ],
        "internalType": "struct ISettlement.Epoch",
        "name": "epoch",
        "type": "tuple"
      },
      {
        "components": [
          {
            "components": [
              {
                "internalType": "address",
                "name": "account",
                "type": "address"
              },
              {
                "internalType": "uint64",
                "name": "receipt",
                "type": "uint64"
              },
              {
                "internalType": "uint64",
                "name": "index",
                "type": "uint64"
              },
              {
                "internalType": "uint256",
                "name": "amount",
                "type": "uint256"
              }
            ],
            "internalType": "struct EpochLeaves.Line",
            "name": "line",
            "type": "tuple"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblingHashes",
                "type": "bytes32[]"
              },
              {
                "internalType": "uint256[]",
                "name": "siblingSums",
                "type": "uint256[]"
              }
            ],
            "internalType": "struct MerkleSum.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct ISettlement.LineLeaf",
        "name": "line",
        "type": "tuple"
      }
    ],
    "name": "showLine",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "epoch",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "receiptsRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "linesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "payoutRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "total",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "added",
            "type": "uint128"
          },
          {
            "internalType": "uint64",
            "name": "receiptCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lineCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "payoutCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lastPayment",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "data",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "chunksRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "size",
            "type": "uint64"
          }
        ],
        "internalType": "struct ISettlement.Epoch",
        "name": "epoch",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "enum EpochLeaves.Source",
            "name": "source",
            "type": "uint8"
          },
          {
            "internalType": "uint256",
            "name": "paymentId",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "sum",
            "type": "uint256"
          },
          {
            "components": [
              {
                "internalType": "address",
                "name": "operator",
                "type": "address"
              },
              {
                "internalType": "uint64",
                "name": "sequence",
                "type": "uint64"
              },
              {
                "internalType": "bytes32",
                "name": "previous",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "modelId",
                "type": "uint256"
              },
              {
                "internalType": "bytes32",
                "name": "baseDigest",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "adapterDigest",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "inputHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "outputHash",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "seed",
                "type": "uint64"
              },
              {
                "internalType": "uint32",
                "name": "promptTokens",
                "type": "uint32"
              },
              {
                "internalType": "uint32",
                "name": "completionTokens",
                "type": "uint32"
              },
              {
                "internalType": "address",
                "name": "payer",
                "type": "address"
              },
              {
                "internalType": "bytes32",
                "name": "payment",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "paid",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "price",
                "type": "uint256"
              },
              {
                "internalType": "uint32",
                "name": "policyId",
                "type": "uint32"
              },
              {
                "internalType": "uint8",
                "name": "mode",
                "type": "uint8"
              },
              {
                "internalType": "bytes32",
                "name": "indexRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "queryHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "weightsRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "linesRoot",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "issuedAt",
                "type": "uint64"
              }
            ],
            "internalType": "struct Receipts.Receipt",
            "name": "receipt",
            "type": "tuple"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblingHashes",
                "type": "bytes32[]"
              },
              {
                "internalType": "uint256[]",
                "name": "siblingSums",
                "type": "uint256[]"
              }
            ],
            "internalType": "struct MerkleSum.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct EpochEntries.Entry",
        "name": "entry",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "showPayment",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "epoch",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "receiptsRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "linesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "payoutRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "total",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "added",
            "type": "uint128"
          },
          {
            "internalType": "uint64",
            "name": "receiptCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lineCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "payoutCount",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lastPayment",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "data",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "chunksRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "size",
            "type": "uint64"
          }
        ],
        "internalType": "struct ISettlement.Epoch",
        "name": "epoch",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "enum EpochLeaves.Source",
            "name": "source",
            "type": "uint8"
          },
          {
            "internalType": "uint256",
            "name": "paymentId",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "sum",
            "type": "uint256"
          },
          {
            "components": [
              {
                "internalType": "address",
                "name": "operator",
                "type": "address"
              },
              {
                "internalType": "uint64",
                "name": "sequence",
                "type": "uint64"
              },
              {
                "internalType": "bytes32",
                "name": "previous",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "modelId",
                "type": "uint256"
              },
              {
                "internalType": "bytes32",
                "name": "baseDigest",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "adapterDigest",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "inputHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "outputHash",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "seed",
                "type": "uint64"
              },
              {
                "internalType": "uint32",
                "name": "promptTokens",
                "type": "uint32"
              },
              {
                "internalType": "uint32",
                "name": "completionTokens",
                "type": "uint32"
              },
              {
                "internalType": "address",
                "name": "payer",
                "type": "address"
              },
              {
                "internalType": "bytes32",
                "name": "payment",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "paid",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "price",
                "type": "uint256"
              },
              {
                "internalType": "uint32",
                "name": "policyId",
                "type": "uint32"
              },
              {
                "internalType": "uint8",
                "name": "mode",
                "type": "uint8"
              },
              {
                "internalType": "bytes32",
                "name": "indexRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "queryHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "weightsRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "linesRoot",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "issuedAt",
                "type": "uint64"
              }
            ],
            "internalType": "struct Receipts.Receipt",
            "name": "receipt",
            "type": "tuple"
          },
          {
            "components": [
              {
                "internalType": "uint256",
                "name": "index",
                "type": "uint256"
              },
              {
                "internalType": "bytes32[]",
                "name": "siblingHashes",
                "type": "bytes32[]"
              },
              {
                "internalType": "uint256[]",
                "name": "siblingSums",
                "type": "uint256[]"
              }
            ],
            "internalType": "struct MerkleSum.Proof",
            "name": "proof",
            "type": "tuple"
          }
        ],
        "internalType": "struct EpochEntries.Entry",
        "name": "entry",
        "type": "tuple"
      },
      {
        "internalType": "uint64",
        "name": "place",
        "type": "uint64"
      },
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "index",
            "type": "uint256"
          },
          {
            "internalType": "address",
            "name": "account",
            "type": "address"
          },
          {
            "internalType": "int256",
            "name": "score",
            "type": "int256"
          },
          {
            "internalType": "uint256",
            "name": "weight",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "through",
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
        "internalType": "struct AnswerWeights.Weight",
        "name": "weight",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "index",
            "type": "uint256"
          },
          {
            "internalType": "address",
            "name": "account",
            "type": "address"
          },
          {
            "internalType": "int256",
            "name": "score",
            "type": "int256"
          },
          {
            "internalType": "uint256",
            "name": "weight",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "through",
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
        "internalType": "struct AnswerWeights.Weight",
        "name": "last",
        "type": "tuple"
      }
    ],
    "name": "showWeight",
    "outputs": [],
    "stateMutability": "nonpayable",
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
    "name": "withdraw",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const

export const availabilityInitCode =
  '0x610100604052348015610010575f5ffd5b5060405161326838038061326883398101604081905261002f9161014c565b5f846001600160a01b031663861a14126040518163ffffffff1660e01b8152600401602060405180830381865afa15801561006c573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061009091906101b8565b90506001600160401b0381166100b165ffffffffffff8085169086166101e5565b11158383839091926100fc57604051639009f10d60e01b815265ffffffffffff93841660048201529290911660248301526001600160401b0316604482015260640160405180910390fd5b5050506001600160a01b039094166080526001600160601b0390921660a05265ffffffffffff90811660c0521660e0525061020a565b805165ffffffffffff81168114610147575f5ffd5b919050565b5f5f5f5f6080858703121561015f575f5ffd5b84516001600160a01b0381168114610175575f5ffd5b60208601519094506001600160601b0381168114610191575f5ffd5b925061019f60408601610132565b91506101ad60608601610132565b905092959194509250565b5f602082840312156101c8575f5ffd5b81516001600160401b03811681146101de575f5ffd5b9392505050565b8082018082111561020457634e487b7160e01b5f52601160045260245ffd5b92915050565b60805160a05160c05160e051612fca61029e5f395f81816102b30152610cb901525f81816102fd0152610c7801525f818161013e015281816106ad01528181610b3f01528181611424015261180901525f818160ee0152818161079301528181610848015281816108c40152818161091401528181610f37015281816110a2015281816114ee01526115f20152612fca5ff3fe6080604052600436106100d9575f3560e01c8063ca82e2721161007c578063f3fef3a311610057578063f3fef3a31461031f578063f590b6811461033e578063f99180cf14610351578063fc9ef47e14610370575f5ffd5b8063ca82e27214610283578063e3dc9055146102a2578063e6a789ba146102ec575f5ffd5b80636a3cd68d116100b75780636a3cd68d146101e25780636dfa5b72146102035780637580725014610222578063936b208814610264575f5ffd5b806351160630146100dd57806364c9ec6f1461012d57806369669ed814610178575b5f5ffd5b3480156100e8575f5ffd5b506101107f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b348015610138575f5ffd5b506101607f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160601b039091168152602001610124565b348015610183575f5ffd5b506101976101923660046123bb565b61038f565b6040805182516001600160a01b0316815260208084015165ffffffffffff90811691830191909152838301511691810191909152606091820151151591810191909152608001610124565b3480156101ed575f5ffd5b506102016101fc366004612462565b610432565b005b34801561020e575f5ffd5b5061020161021d366004612527565b6105e2565b34801561022d575f5ffd5b5061025661023c366004612572565b6001600160a01b03165f9081526001602052604090205490565b604051908152602001610124565b34801561026f575f5ffd5b5061020161027e36600461258d565b610841565b34801561028e575f5ffd5b5061020161029d3660046125f1565b6108bd565b3480156102ad575f5ffd5b506102d57f000000000000000000000000000000000000000000000000000000000000000081565b60405165ffffffffffff9091168152602001610124565b3480156102f7575f5ffd5b506102d57f000000000000000000000000000000000000000000000000000000000000000081565b34801561032a575f5ffd5b5061020161033936600461266a565b610a05565b61020161034c366004612527565b610b3c565b34801561035c575f5ffd5b5061020161036b3660046126a4565b610f30565b34801561037b575f5ffd5b5061020161038a366004612527565b611057565b604080516080810182525f808252602082018190529181018290526060810182905290806103cb856103c63687900387018761279b565b61119e565b815260208082019290925260409081015f20815160808101835281546001600160a01b038116825265ffffffffffff600160a01b8204811695830195909552600160d01b9004909316918301919091526001015460ff161515606082015290505b92915050565b5f61043d875f6111df565b6001600160401b031690505f8161045588600161282a565b6001600160401b0316106104a2576104786001600160401b038816611000612849565b61048a6101a08a016101808b01612860565b6001600160401b031661049d919061287b565b6104a6565b6110005b905084818181146104d8576040516331530d5560e01b8152600481019290925260248201526044015b60405180910390fd5b50505f61051987878080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525061128492505050565b9050610568896101600135828a6001600160401b0316868989808060200260200160405190810160405280939291908181526020018383602002808284375f920191909152506112b692505050565b818a610160013590916105975760405163d09b109d60e01b8152600481019290925260248201526044016104cf565b50506105d78960405180606001604052805f60038111156105ba576105ba61288e565b81526001600160401b038c1660208201525f60409091015261139e565b505050505050505050565b5f5f6105ed846114e9565b90925090505f61060c83836106073688900388018861279b565b61161d565b8054909150600160a01b900465ffffffffffff1642811061064b5760405163c904cdc960e01b815265ffffffffffff90911660048201526024016104cf565b5080546001600160a01b03165f8061066c866103c6368a90038a018a61279b565b815260208082019290925260409081015f9081208181556001908101805460ff191690556001600160a01b0385168252909252812080546001600160601b037f00000000000000000000000000000000000000000000000000000000000000001692906106da9084906128a2565b909155506106ed905060208601866128b5565b60038111156106fe576106fe61288e565b6001600160a01b0382166107156020890189612860565b6001600160401b03167f1ae209addbc07d9675abe7b310d7cd1322d113d32505419cc08711ebabd7561361074f60408a0160208b01612860565b61075f60608b0160408c01612860565b604080516001600160401b039384168152929091166020830152810189905260600160405180910390a46001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663734ef6dd6107c56020890189612860565b6040516001600160e01b031960e084901b1681526001600160401b0390911660048201526001600160a01b0384166024820152671dda5d1a1a195b1960c21b60448201526064015f604051808303815f87803b158015610823575f5ffd5b505af1158015610835573d5f5f3e3d5ffd5b50505050505050505050565b61086c81837f0000000000000000000000000000000000000000000000000000000000000000611682565b506108b98260405180606001604052806002600381111561088f5761088f61288e565b81526020016108a160808601866128ce565b356001600160401b031681525f60209091015261139e565b5050565b6108e883857f00000000000000000000000000000000000000000000000000000000000000006116e6565b505f6108f760208501856128ec565b60018111156109085761090861288e565b036109ca575f610938847f0000000000000000000000000000000000000000000000000000000000000000611753565b90505f61094b6080860160608701612572565b90505f5f61095a84878761179e565b5090925090505f8160038111156109735761097361288e565b1480156109915750826001600160a01b0316826001600160a01b0316145b838590916109c357604051631bbc25f760e11b81526001600160a01b03909216600483015260248201526044016104cf565b5050505050505b6109ff846040518060600160405280600160038111156109ec576109ec61288e565b81526020016108a16103208801886128ce565b50505050565b335f8181526001602052604090205490818381811115610a50576040516260c8d760e21b81526001600160a01b039093166004840152602483019190915260448201526064016104cf565b5050508181610a5f919061287b565b335f8181526001602090815260409182902093909355518481526001600160a01b038616927f52fc0f9d902f33823a83590d3549f63f5492a0df5c6b6db8dee20deb94456b26910160405180910390a35f836001600160a01b0316836040515f6040518083038185875af1925050503d805f8114610af8576040519150601f19603f3d011682016040523d82523d5f602084013e610afd565b606091505b505090508084849091610b345760405163a0cefd1f60e01b81526001600160a01b03909216600483015260248201526044016104cf565b505050505050565b347f00000000000000000000000000000000000000000000000000000000000000006001600160601b0381168214610b9957604051635797934760e01b815260048101929092526001600160601b031660248201526044016104cf565b50505f5f610ba6846114e9565b90925090505f610bc285610bbd60208701876128b5565b6111df565b90506001600160401b038116610bde6040860160208701612860565b6001600160401b0316108015610c3157506003610bfe60208601866128b5565b6003811115610c0f57610c0f61288e565b1480610c315750610c266060850160408601612860565b6001600160401b0316155b610c3e60208601866128b5565b610c4e6040870160208801612860565b83909192610c725760405163024c0bfb60e01b81526004016104cf9392919061291e565b5050505f7f000000000000000000000000000000000000000000000000000000000000000065ffffffffffff1642610caa91906128a2565b90505f610cdf65ffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001685612952565b6001600160401b03169050818180821115610d1657604051631bba01e360e31b8152600481019290925260248201526044016104cf565b505f90508080610d2f886103c6368c90038c018c61279b565b81526020808201929092526040015f20600181015490925060ff161590610d58908901896128b5565b610d6860408a0160208b01612860565b610d7860608b0160408c01612860565b909192610d9b5760405163829e6aa160e01b81526004016104cf9392919061291e565b505081546001600160a01b0316159050610e315780546001600160a01b0381169065ffffffffffff600160a01b8204811691600160d01b9004166001600160401b03881603610e165760405163d0d1909f60e01b81526001600160a01b03909216600483015265ffffffffffff1660248201526044016104cf565b50610e319050610e2960208a018a612860565b8789846117e5565b805465ffffffffffff868116600160d01b026001600160d01b036001600160a01b0319928716600160a01b02929092166001600160d01b031990931692909217331716178155610e8460208801886128b5565b6003811115610e9557610e9561288e565b33610ea360208b018b612860565b6001600160401b03167f29b230c18c70790cb4969ea6bebbd36425007766cd0ce37f3a7150405f144da1610edd60408c0160208d01612860565b610eed60608d0160408e01612860565b604080516001600160401b03938416815292909116602083015265ffffffffffff891690820152606081018b905260800160405180910390a45050505050505050565b610f5b84867f00000000000000000000000000000000000000000000000000000000000000006116e6565b506102c08401355f610f7060208701876128ec565b6001811115610f8157610f8161288e565b148015610f8d57508015155b15611008575f610f9d8383611914565b905080856001600160401b0316101561100657610fc5846001600160401b0387168385611986565b8335856001600160401b038116821461100357604051630b7e3d0b60e41b815260048101929092526001600160401b031660248201526044016104cf565b50505b505b610b348660405180606001604052806003808111156110295761102961288e565b815260200161103c6103208a018a6128ce565b6001600160401b03903581168252881660209091015261139e565b5f826040516020016110699190612987565b6040516020818303038152906040528051906020012090505f61109c8284803603810190611097919061279b565b611a29565b90505f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663e20ccec36040518163ffffffff1660e01b8152600401608060405180830381865afa1580156110fc573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111209190612a9e565b509250925050838214158061114e57508254600160d01b900465ffffffffffff166001600160401b03821614155b61115b6020880188612860565b90611185576040516341c0b39f60e01b81526001600160401b0390911660048201526024016104cf565b50610b346111966020880188612860565b8587866117e5565b5f82825f0151836020015184604001516040516020016111c19493929190612af0565b60405160208183030381529060405280519060200120905092915050565b5f808260038111156111f3576111f361288e565b0361123e576110006001816112106101a087016101808801612860565b6001600160401b031661122391906128a2565b61122d919061287b565b6112379190612b3f565b905061042c565b60028260038111156112525761125261288e565b1461126c5761126760e0840160c08501612860565b61127d565b61127d610100840160e08501612860565b9392505050565b6040515f906112999082908490602001612b52565b604051602081830303815290604052805190602001209050919050565b5f8284106112c557505f611395565b5f806112d260018661287b565b90505b8015611381575f6112e7600288612b7d565b60011490508015816112f857508187145b156113035750611361565b84518303611316575f9350505050611395565b5f858461132281612b90565b95508151811061133457611334612ba8565b60200260200101519050816113525761134d8982611ac6565b61135c565b61135c818a611ac6565b985050505b61136c600287612b3f565b611377600283612b3f565b90965090506112d5565b5082518114801561139157508686145b9150505b95945050505050565b5f5f6113a9846114e9565b915091505f6113b983838661161d565b8054909150600160a01b900465ffffffffffff16428110156113f957604051636dbb4b7f60e11b815265ffffffffffff90911660048201526024016104cf565b506001818101805460ff191682179055335f9081526020919091526040812080546001600160601b037f00000000000000000000000000000000000000000000000000000000000000001692906114519084906128a2565b9091555050835160038111156114695761146961288e565b336114776020880188612860565b6001600160401b03167f580f928c9ccb6dc3e7147ceabb47c9619349137fc991383eeaec38f678e789bd87602001518860400151886040516114da939291906001600160401b039384168152919092166020820152604081019190915260600190565b60405180910390a45050505050565b5f5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663e20ccec36040518163ffffffff1660e01b8152600401608060405180830381865afa158015611548573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061156c9190612a9e565b50909450925090506001600160401b03811661158b6020860186612860565b6001600160401b03161480156115a957506001600160401b03811615155b6115b66020860186612860565b8290916115e957604051632deca53d60e01b81526001600160401b039283166004820152911660248201526044016104cf565b506116169050847f0000000000000000000000000000000000000000000000000000000000000000611ae3565b5050915091565b5f6116288483611a29565b80548351602085015160408601519394509092909165ffffffffffff600160d01b909104166001600160401b038716146116785760405163664d97f560e11b81526004016104cf9392919061291e565b5050509392505050565b6116a960405180608001604052805f81526020015f81526020015f81526020015f81525090565b5f6116c346846116be36899003890189612bbc565b611bec565b90506113958160608701356116db60808901896128ce565b878860400135611c7e565b61170d60405180608001604052805f81526020015f81526020015f81526020015f81525090565b5f61172f468461172060208901896128ec565b61172a8988611753565b611d5a565b90506113958160408701356117486103208901896128ce565b878860200135611c7e565b5f8061176260208501856128ec565b60018111156117735761177361288e565b1461178257602083013561127d565b61127d61179736859003850160608601612c68565b4684611d75565b5f808060418490036117d2578435602086013560408701355f1a6117c489828585611eb3565b9550955095505050506117dc565b505f915060029050825b93509350939050565b80546001600160a01b03165f81815260016020526040812080546001600160601b037f00000000000000000000000000000000000000000000000000000000000000001692906118369084906128a2565b90915550611849905060208401846128b5565b600381111561185a5761185a61288e565b6001600160a01b0382166001600160401b0387167fb125606591d5759b990374167249305f436d9f66446b8e979e452cc330087b2f61189f6040880160208901612860565b6118af6060890160408a01612860565b604080516001600160401b039384168152929091166020830152810189905260600160405180910390a45f806118ee866103c63688900388018861279b565b815260208101919091526040015f908120908155600101805460ff191690555050505050565b5f61192260a08401846128ce565b60200135905061193560a08401846128ce565b35833514801561194f57508061194d843560016128a2565b145b833590829061197a57604051635cfde1bb60e01b8152600481019290925260248201526044016104cf565b505061042c8383611f7b565b8261199460a08601866128ce565b35146119a360a08601866128ce565b359084906119cd576040516307c59d6160e41b8152600481019290925260248201526044016104cf565b508290506119de60a08601866128ce565b60200135146119f060a08601866128ce565b60200135839091611a1d57604051635cfde1bb60e01b8152600481019290925260248201526044016104cf565b50506109ff8482611f7b565b5f5f5f611a36858561119e565b815260208082019290925260409081015f208054855193860151928601519194506001600160a01b0316611a805760405163664d97f560e11b81526004016104cf9392919061291e565b5050506001810154825160208401516040850151919290919060ff1615611abd5760405163829e6aa160e01b81526004016104cf9392919061291e565b50505092915050565b5f6040516001815360018101939093525060218201526041902090565b5f82604051602001611af59190612987565b6040516020818303038152906040528051906020012090505f826001600160a01b0316632e658e71855f016020810190611b2f9190612860565b6040516001600160e01b031960e084901b1681526001600160401b039091166004820152602401602060405180830381865afa158015611b71573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611b959190612db4565b9050818114611ba76020860186612860565b8383909192611be257604051631040f22760e11b81526001600160401b039093166004840152602483019190915260448201526064016104cf565b5050505092915050565b5f611c768484845f0151856020015186604001518760600151604051602001611c55969594939291909586526001600160a01b0394851660208701529290931660408501526001600160401b03908116606085015291909116608083015260a082015260c00190565b604051602081830303815290604052805190602001205f9081526020902090565b949350505050565b611ca560405180608001604052805f81526020015f81526020015f81526020015f81525090565b611cd1858535611cb86020880188612dcb565b611cc560408a018a612dcb565b8c95949392919061202a565b805190915082148015611cff5750611cef60c0840160a08501612e10565b6001600160801b03168160200151145b611d0c6020850185612860565b825f01518360200151909192611d4e57604051639c61990760e01b81526001600160401b039093166004840152602483019190915260448201526064016104cf565b50505095945050505050565b5f61139585858585604051602001611c559493929190612e29565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f3bb4f68c8c90e81ca80d072adf95190c6e1f87b2cbb09f33d9657d6618b9f244918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc66060820152608081018390526001600160a01b03821660a08201525f90819060c001604051602081830303815290604052805190602001209050807fd09ca3aa921188dcacaf449d83d425ccc6463e88e6fc8c5cbcf490e1ae93aa8086604051602001611e56929190612e61565b60405160208183030381529060405280519060200120604051602001611e9392919061190160f01b81526002810192909252602282015260420190565b604051602081830303815290604052805190602001209150509392505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115611eec57505f91506003905082611f71565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015611f3d573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b038116611f6857505f925060019150829050611f71565b92505f91508190505b9450945094915050565b5f611fe38335611f916040860160208701612572565b6040805160208101939093526001600160a01b039091168282015285013560608281019190915285013560808281019190915285013560a082015260c001604051602081830303815290604052611284565b90505f611ffd611ff660a08601866128ce565b83906121da565b90508083808214610b34576040516393ce718160e01b8152600481019290925260248201526044016104cf565b61205160405180608001604052805f81526020015f81526020015f81526020015f81525090565b838281148015612062575060408111155b801561206e575086811c155b8790829085906120a2576040516338fe046160e11b81526004810193909352602483019190915260448201526064016104cf565b505050888252602082018890526120ba81604061287b565b87901b60608301525f5b818110156121cd575f8787838181106120df576120df612ba8565b9050602002013590505f8686848181106120fb576120fb612ba8565b905060200201359050828a901c6001165f036121575784516020808701516040805180840194909452838101919091526060830185905260808084018590528151808503909101815260a09093019052815191012085526121ae565b84516020808701516040805180840187905280820186905260608101949094526080808501929092528051808503909201825260a0909301835280519101208652850180518291906121aa9083906128a2565b9052505b80856020018181516121c091906128a2565b90525050506001016120c4565b5050979650505050505050565b815f823560208401358082109082906121f66040880188612dcb565b9050909192612229576040516368442e1960e01b81526004810193909352602483019190915260448201526064016104cf565b5050505f6001856020013561223e919061287b565b90505b8015612341575f612253600284612b7d565b600114905080158161226457508183145b1561226f5750612321565b61227c6040870187612dcb565b851090508635602088013561229460408a018a612dcb565b90509091926122c7576040516368442e1960e01b81526004810193909352602483019190915260448201526064016104cf565b505f91506122da90506040880188612dcb565b866122e481612b90565b97508181106122f5576122f5612ba8565b905060200201359050816123125761230d8682611ac6565b61231c565b61231c8187611ac6565b955050505b61232c600283612b3f565b612337600283612b3f565b9092509050612241565b5061234f6040850185612dcb565b83149050843560208601356123676040880188612dcb565b905090919261239a576040516368442e1960e01b81526004810193909352602483019190915260448201526064016104cf565b505050505092915050565b5f606082840312156123b5575f5ffd5b50919050565b5f5f608083850312156123cc575f5ffd5b823591506123dd84602085016123a5565b90509250929050565b5f6101a082840312156123b5575f5ffd5b6001600160401b038116811461240b575f5ffd5b50565b8035612419816123f7565b919050565b5f5f83601f84011261242e575f5ffd5b5081356001600160401b03811115612444575f5ffd5b60208301915083602082850101111561245b575f5ffd5b9250929050565b5f5f5f5f5f5f6102008789031215612478575f5ffd5b61248288886123e6565b95506101a0870135612493816123f7565b94506101c08701356001600160401b038111156124ae575f5ffd5b6124ba89828a0161241e565b9095509350506101e08701356001600160401b038111156124d9575f5ffd5b8701601f810189136124e9575f5ffd5b80356001600160401b038111156124fe575f5ffd5b8960208260051b8401011115612512575f5ffd5b60208201935080925050509295509295509295565b5f5f6102008385031215612539575f5ffd5b61254384846123e6565b91506123dd846101a085016123a5565b6001600160a01b038116811461240b575f5ffd5b803561241981612553565b5f60208284031215612582575f5ffd5b813561127d81612553565b5f5f6101c0838503121561259f575f5ffd5b6125a984846123e6565b91506101a08301356001600160401b038111156125c4575f5ffd5b830160a081860312156125d5575f5ffd5b809150509250929050565b5f61034082840312156123b5575f5ffd5b5f5f5f5f6101e08587031215612605575f5ffd5b61260f86866123e6565b93506101a08501356001600160401b0381111561262a575f5ffd5b612636878288016125e0565b9350506101c08501356001600160401b03811115612652575f5ffd5b61265e8782880161241e565b95989497509550505050565b5f5f6040838503121561267b575f5ffd5b823561268681612553565b946020939093013593505050565b5f60c082840312156123b5575f5ffd5b5f5f5f5f5f61022086880312156126b9575f5ffd5b6126c387876123e6565b94506101a08601356001600160401b038111156126de575f5ffd5b6126ea888289016125e0565b9450506101c08601356126fc816123f7565b92506101e08601356001600160401b03811115612717575f5ffd5b61272388828901612694565b9250506102008601356001600160401b0381111561273f575f5ffd5b61274b88828901612694565b9150509295509295909350565b6040516102c081016001600160401b038111828210171561278757634e487b7160e01b5f52604160045260245ffd5b60405290565b803560048110612419575f5ffd5b5f60608284031280156127ac575f5ffd5b50604051606081016001600160401b03811182821017156127db57634e487b7160e01b5f52604160045260245ffd5b6040526127e78361278d565b815260208301356127f7816123f7565b6020820152604083013561280a816123f7565b60408201529392505050565b634e487b7160e01b5f52601160045260245ffd5b6001600160401b03818116838216019081111561042c5761042c612816565b808202811582820484141761042c5761042c612816565b5f60208284031215612870575f5ffd5b813561127d816123f7565b8181038181111561042c5761042c612816565b634e487b7160e01b5f52602160045260245ffd5b8082018082111561042c5761042c612816565b5f602082840312156128c5575f5ffd5b61127d8261278d565b5f8235605e198336030181126128e2575f5ffd5b9190910192915050565b5f602082840312156128fc575f5ffd5b81356002811061127d575f5ffd5b6004811061291a5761291a61288e565b9052565b6060810161292c828661290a565b6001600160401b03841660208301526001600160401b0383166040830152949350505050565b6001600160401b03828116828216039081111561042c5761042c612816565b80356001600160801b0381168114612419575f5ffd5b6101a081016129a6826129998561240e565b6001600160401b03169052565b6020838101359083015260408084013590830152606080840135908301526129d060808401612971565b6001600160801b031660808301526129ea60a08401612971565b6001600160801b031660a0830152612a0460c0840161240e565b6001600160401b031660c0830152612a1e60e0840161240e565b6001600160401b031660e0830152612a39610100840161240e565b6001600160401b0316610100830152612a55610120840161240e565b6001600160401b031661012083015261014083810135908301526101608084013590830152612a87610180840161240e565b6001600160401b0381166101808401525092915050565b5f5f5f5f60808587031215612ab1575f5ffd5b8451612abc816123f7565b602086015160408701519195509350612ad4816123f7565b6060860151909250612ae581612553565b939692955090935050565b84815260808101612b04602083018661290a565b6001600160401b03841660408301526001600160401b038316606083015295945050505050565b634e487b7160e01b5f52601260045260245ffd5b5f82612b4d57612b4d612b2b565b500490565b6001600160f81b03198316815281515f908060208501600185015e5f92016001019182525092915050565b5f82612b8b57612b8b612b2b565b500690565b5f60018201612ba157612ba1612816565b5060010190565b634e487b7160e01b5f52603260045260245ffd5b5f6080828403128015612bcd575f5ffd5b50604051608081016001600160401b0381118282101715612bfc57634e487b7160e01b5f52604160045260245ffd5b6040528235612c0a81612553565b81526020830135612c1a816123f7565b60208201526040830135612c2d816123f7565b60408201526060928301359281019290925250919050565b803563ffffffff81168114612419575f5ffd5b803560ff81168114612419575f5ffd5b5f6102c0828403128015612c7a575f5ffd5b50612c83612758565b612c8c83612567565b8152612c9a6020840161240e565b602082015260408381013590820152606080840135908201526080808401359082015260a0808401359082015260c0808401359082015260e08084013590820152612ce8610100840161240e565b610100820152612cfb6101208401612c45565b610120820152612d0e6101408401612c45565b610140820152612d216101608401612567565b61016082015261018083810135908201526101a080840135908201526101c08084013590820152612d556101e08401612c45565b6101e0820152612d686102008401612c58565b6102008201526102208381013590820152610240808401359082015261026080840135908201526102808084013590820152612da76102a0840161240e565b6102a08201529392505050565b5f60208284031215612dc4575f5ffd5b5051919050565b5f5f8335601e19843603018112612de0575f5ffd5b8301803591506001600160401b03821115612df9575f5ffd5b6020019150600581901b360382131561245b575f5ffd5b5f60208284031215612e20575f5ffd5b61127d82612971565b8481526001600160a01b03841660208201526080810160028410612e4f57612e4f61288e565b60408201939093526060015292915050565b82815281516001600160a01b031660208201526102e0810160208301516001600160401b0381166040840152506040830151606083015260608301516080830152608083015160a083015260a083015160c083015260c083015160e083015260e0830151610100830152610100830151612ee76101208401826001600160401b03169052565b5061012083015163ffffffff81166101408401525061014083015163ffffffff8116610160840152506101608301516001600160a01b038116610180840152506101808301516101a08301526101a08301516101c08301526101c08301516101e08301526101e0830151612f6461020084018263ffffffff169052565b5061020083015160ff8116610220840152506102208301516102408301526102408301516102608301526102608301516102808301526102808301516102a08301526102a0830151612fc26102c08401826001600160401b03169052565b50939250505056'
