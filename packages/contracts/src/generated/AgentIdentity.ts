// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const agentIdentityAbi = [
  {
    "inputs": [],
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
        "name": "agentId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "wallet",
        "type": "address"
      }
    ],
    "name": "AgentIdentity_NoConsent",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "AgentIdentity_NotOperator",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "metadataKey",
        "type": "string"
      }
    ],
    "name": "AgentIdentity_ReservedKey",
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
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "AgentIdentity_TooManyEntries",
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
        "name": "earliest",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "latest",
        "type": "uint256"
      }
    ],
    "name": "AgentIdentity_WrongDeadline",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "AgentIdentity_ZeroWallet",
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
        "indexed": false,
        "internalType": "uint256",
        "name": "_fromTokenId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "_toTokenId",
        "type": "uint256"
      }
    ],
    "name": "BatchMetadataUpdate",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [],
    "name": "EIP712DomainChanged",
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
        "name": "agentId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "string",
        "name": "indexedMetadataKey",
        "type": "string"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "metadataKey",
        "type": "string"
      },
      {
        "indexed": false,
        "internalType": "bytes",
        "name": "metadataValue",
        "type": "bytes"
      }
    ],
    "name": "MetadataSet",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "_tokenId",
        "type": "uint256"
      }
    ],
    "name": "MetadataUpdate",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "agentURI",
        "type": "string"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "Registered",
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
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "newURI",
        "type": "string"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "updatedBy",
        "type": "address"
      }
    ],
    "name": "URIUpdated",
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
    "name": "eip712Domain",
    "outputs": [
      {
        "internalType": "bytes1",
        "name": "fields",
        "type": "bytes1"
      },
      {
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "internalType": "string",
        "name": "version",
        "type": "string"
      },
      {
        "internalType": "uint256",
        "name": "chainId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "verifyingContract",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      },
      {
        "internalType": "uint256[]",
        "name": "extensions",
        "type": "uint256[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      }
    ],
    "name": "getAgentWallet",
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
        "name": "agentId",
        "type": "uint256"
      },
      {
        "internalType": "string",
        "name": "metadataKey",
        "type": "string"
      }
    ],
    "name": "getMetadata",
    "outputs": [
      {
        "internalType": "bytes",
        "name": "",
        "type": "bytes"
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
        "name": "agentId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "account",
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
    "inputs": [],
    "name": "register",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "agentURI",
        "type": "string"
      },
      {
        "components": [
          {
            "internalType": "string",
            "name": "metadataKey",
            "type": "string"
          },
          {
            "internalType": "bytes",
            "name": "metadataValue",
            "type": "bytes"
          }
        ],
        "internalType": "struct IAgentIdentity.MetadataEntry[]",
        "name": "metadata",
        "type": "tuple[]"
      }
    ],
    "name": "register",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "agentURI",
        "type": "string"
      }
    ],
    "name": "register",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "agentId",
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
        "name": "agentId",
        "type": "uint256"
      },
      {
        "internalType": "string",
        "name": "newURI",
        "type": "string"
      }
    ],
    "name": "setAgentURI",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "newWallet",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "deadline",
        "type": "uint256"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "setAgentWallet",
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
        "name": "agentId",
        "type": "uint256"
      },
      {
        "internalType": "string",
        "name": "metadataKey",
        "type": "string"
      },
      {
        "internalType": "bytes",
        "name": "metadataValue",
        "type": "bytes"
      }
    ],
    "name": "setMetadata",
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
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      }
    ],
    "name": "unsetAgentWallet",
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
        "name": "agentId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "newWallet",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "deadline",
        "type": "uint256"
      }
    ],
    "name": "walletDigest",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  }
] as const

export const agentIdentityInitCode =
  '0x60a060405230608052348015610013575f5ffd5b5061001c610021565b6100d3565b7ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00805468010000000000000000900460ff16156100715760405163f92ee8a960e01b815260040160405180910390fd5b80546001600160401b03908116146100d05780546001600160401b0319166001600160401b0390811782556040519081527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d29060200160405180910390a15b50565b6080516133156100f95f395f81816116c6015281816116ef015261183301526133155ff3fe6080604052600436106101e5575f3560e01c80636352211e11610108578063a48047ba1161009d578063c4d66de81161006d578063c4d66de81461058b578063c87b56dd146105aa578063cb4799f2146105c9578063e985e9c5146105e8578063f2c298be14610607575f5ffd5b8063a48047ba14610509578063ad3cb1cc14610528578063b88d4fde14610558578063bf7e214f14610577575f5ffd5b80638ea42286116100d85780638ea422861461048a5780638fb36037146104a957806395d89b41146104d6578063a22cb465146104ea575f5ffd5b80636352211e1461040657806370a08231146104255780637a9e5e4b1461044457806384b0196e14610463575f5ffd5b806323b872dd1161017e578063466648da1161014e578063466648da146103a15780634683aa6c146103c05780634f1ef286146103df57806352d1902d146103f2575f5ffd5b806323b872dd146103255780632d1ef5ae146103445780633fddcf191461036357806342842e0e14610382575f5ffd5b8063081812fc116101b9578063081812fc146102b2578063095ea7b3146102d15780630af28bd3146102f25780631aa3a00814610311575f5ffd5b8062339509146101e957806301ffc9a71461022557806306661abd1461025457806306fdde0314610291575b5f5ffd5b3480156101f4575f5ffd5b50610208610203366004612864565b610626565b6040516001600160a01b0390911681526020015b60405180910390f35b348015610230575f5ffd5b5061024461023f366004612890565b61066b565b604051901515815260200161021c565b34801561025f575f5ffd5b507f4745966963dcc89b7a45ae7f6b80d270d0a1fc1dfa2d19438b6b02c3dc1d8400545b60405190815260200161021c565b34801561029c575f5ffd5b506102a5610695565b60405161021c91906128d9565b3480156102bd575f5ffd5b506102086102cc366004612864565b610736565b3480156102dc575f5ffd5b506102f06102eb366004612901565b61074a565b005b3480156102fd575f5ffd5b506102f061030c36600461296d565b610759565b34801561031c575f5ffd5b506102836107ea565b348015610330575f5ffd5b506102f061033f3660046129b4565b610807565b34801561034f575f5ffd5b506102f061035e3660046129ee565b610895565b34801561036e575f5ffd5b506102f061037d366004612864565b6109ac565b34801561038d575f5ffd5b506102f061039c3660046129b4565b6109c2565b3480156103ac575f5ffd5b506102f06103bb366004612a50565b6109e1565b3480156103cb575f5ffd5b506102836103da366004612aaa565b6109fe565b6102f06103ed366004612b69565b610a87565b3480156103fd575f5ffd5b50610283610aa2565b348015610411575f5ffd5b50610208610420366004612864565b610abd565b348015610430575f5ffd5b5061028361043f366004612bb3565b610ac7565b34801561044f575f5ffd5b506102f061045e366004612bb3565b610b1f565b34801561046e575f5ffd5b50610477610ba1565b60405161021c9796959493929190612bcc565b348015610495575f5ffd5b506102836104a4366004612c62565b610be3565b3480156104b4575f5ffd5b506104bd610cd9565b6040516001600160e01b0319909116815260200161021c565b3480156104e1575f5ffd5b506102a5610d0f565b3480156104f5575f5ffd5b506102f0610504366004612cfb565b610d4d565b348015610514575f5ffd5b50610244610523366004612d34565b610d58565b348015610533575f5ffd5b506102a5604051806040016040528060058152602001640352e302e360dc1b81525081565b348015610563575f5ffd5b506102f0610572366004612d5e565b610d6c565b348015610582575f5ffd5b50610208610d84565b348015610596575f5ffd5b506102f06105a5366004612bb3565b610d9f565b3480156105b5575f5ffd5b506102a56105c4366004612864565b610f3d565b3480156105d4575f5ffd5b506102a56105e336600461296d565b610fbe565b3480156105f3575f5ffd5b50610244610602366004612dc1565b61112d565b348015610612575f5ffd5b50610283610621366004612de9565b611179565b5f610630826111b8565b50505f9081527f4745966963dcc89b7a45ae7f6b80d270d0a1fc1dfa2d19438b6b02c3dc1d840160205260409020546001600160a01b031690565b5f6001600160e01b03198216632483248360e11b148061068f575061068f826111ef565b92915050565b5f5160206132d55f395f51905f5280546060919081906106b490612e27565b80601f01602080910402602001604051908101604052809291908181526020018280546106e090612e27565b801561072b5780601f106107025761010080835404028352916020019161072b565b820191905f5260205f20905b81548152906001019060200180831161070e57829003601f168201915b505050505091505090565b5f610740826111b8565b5061068f8261123e565b610755828233611277565b5050565b61076283611284565b6107a18383838080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920191909152506112c192505050565b336001600160a01b0316837f3a2c7fffc2cba7582c690e3b82c453ea02a308326a98a3ad7576c606336409fb84846040516107dd929190612e87565b60405180910390a3505050565b5f61080260405180602001604052805f815250611333565b905090565b6001600160a01b03821661083557604051633250574960e11b81525f60048201526024015b60405180910390fd5b5f6108418383336113d5565b9050836001600160a01b0316816001600160a01b03161461088f576040516364283d7b60e01b81526001600160a01b038086166004830152602482018490528216604482015260640161082c565b50505050565b61089e85611284565b6001600160a01b0384166108c5576040516321ee2ee160e11b815260040160405180910390fd5b5f6108d261012c42612eae565b90504284101580156108e45750808411155b84428390919261091857604051637d0db90d60e01b815260048101939093526024830191909152604482015260640161082c565b5050506109658561092a8888886109fe565b85858080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920191909152506113fc92505050565b86869091610998576040516303e66c7d60e21b815260048101929092526001600160a01b0316602482015260440161082c565b50506109a4868661146c565b505050505050565b6109b581611284565b6109bf815f61146c565b50565b6109dc83838360405180602001604052805f815250610d6c565b505050565b6109ea85611284565b6109f7858585858561159b565b5050505050565b5f5f610a09856111b8565b604080517f678b53cd718d595370ab070ebf48edfdcd834beac116bf23e625fc7f4d5b7d3260208201529081018790526001600160a01b0380871660608301528216608082015260a08101859052909150610a7c9060c0016040516020818303038152906040528051906020012061168f565b9150505b9392505050565b610a8f6116bb565b610a9882611761565b610755828261176c565b5f610aab611828565b505f5160206132f55f395f51905f5290565b5f61068f826111b8565b5f5f5160206132d55f395f51905f526001600160a01b038316610aff576040516322718ad960e21b81525f600482015260240161082c565b6001600160a01b039092165f908152600390920160205250604090205490565b33610b28610d84565b6001600160a01b0316816001600160a01b031614610b635760405162d1953b60e31b81526001600160a01b038216600482015260240161082c565b816001600160a01b03163b5f03610b98576040516361798f2f60e11b81526001600160a01b038316600482015260240161082c565b61075582611871565b5f6060805f5f5f6060610bb26118d1565b610bba611922565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b5f8180601080821115610c125760405163d9bce57b60e01b81526004810192909252602482015260440161082c565b5050610c5286868080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525061133392505050565b91505f5b81811015610ccf57610cc783868684818110610c7457610c74612ec1565b9050602002810190610c869190612ed5565b610c909080612ef3565b888886818110610ca257610ca2612ec1565b9050602002810190610cb49190612ed5565b610cc2906020810190612ef3565b61159b565b600101610c56565b5050949350505050565b5f5160206132b55f395f51905f5280545f9190600160a01b900460ff16610d00575f610d09565b638fb3603760e01b5b91505090565b7f80bb2b638cc20bc4d0a60d66940f3ab4a00c1d7b313497ca82fb0b4ab007930180546060915f5160206132d55f395f51905f52916106b490612e27565b610755338383611973565b5f610a80610d65846111b8565b8385611a4b565b610d77848484610807565b61088f3385858585611aaf565b5f5160206132b55f395f51905f52546001600160a01b031690565b5f610da8611bce565b805490915060ff600160401b82041615906001600160401b03165f81158015610dce5750825b90505f826001600160401b03166001148015610de95750303b155b905081158015610df7575080155b15610e155760405163f92ee8a960e01b815260040160405180910390fd5b845467ffffffffffffffff191660011785558315610e3f57845460ff60401b1916600160401b1785555b610e4886611bf6565b610e98604051806040016040528060118152602001704f70656e4c6564676572204167656e747360781b815250604051806040016040528060058152602001641051d1539560da1b815250611c07565b610ef06040518060400160405280601781526020017f455243383030344964656e746974795265676973747279000000000000000000815250604051806040016040528060018152602001603160f81b815250611c19565b83156109a457845460ff60401b19168555604051600181527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d29060200160405180910390a1505050505050565b6060610f48826111b8565b505f610f5e60408051602081019091525f815290565b90505f610f6a84611c2b565b905081515f03610f7b579392505050565b805115610fad578181604051602001610f95929190612f4c565b60405160208183030381529060405292505050919050565b610fb684611cee565b949350505050565b6060610fca8383611d5e565b6110a7575f8481527f4745966963dcc89b7a45ae7f6b80d270d0a1fc1dfa2d19438b6b02c3dc1d8402602052604090819020905161100b9085908590612f60565b9081526020016040518091039020805461102490612e27565b80601f016020809104026020016040519081016040528092919081815260200182805461105090612e27565b801561109b5780601f106110725761010080835404028352916020019161109b565b820191905f5260205f20905b81548152906001019060200180831161107e57829003601f168201915b50505050509050610a80565b5f8481527f4745966963dcc89b7a45ae7f6b80d270d0a1fc1dfa2d19438b6b02c3dc1d840160205260409020546001600160a01b03168015611116576040516bffffffffffffffffffffffff19606083901b166020820152603401604051602081830303815290604052610a7c565b505060408051602081019091525f81529392505050565b6001600160a01b039182165f9081527f80bb2b638cc20bc4d0a60d66940f3ab4a00c1d7b313497ca82fb0b4ab00793056020908152604080832093909416825291909152205460ff1690565b5f610a8083838080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525061133392505050565b5f5f6111c383611dc3565b90506001600160a01b03811661068f57604051637e27328960e01b81526004810184905260240161082c565b5f6001600160e01b031982166380ac58cd60e01b148061121f57506001600160e01b03198216635b5e139f60e01b145b8061068f57506301ffc9a760e01b6001600160e01b031983161461068f565b5f9081527f80bb2b638cc20bc4d0a60d66940f3ab4a00c1d7b313497ca82fb0b4ab007930460205260409020546001600160a01b031690565b6109dc8383836001611dfc565b61128e8133610d58565b813390916109dc576040516301f5d7b960e21b815260048101929092526001600160a01b0316602482015260440161082c565b5f8281527f0542a41881ee128a365a727b282c86fa859579490b9bb45aab8503648c8e7900602081905260409091206112fa8382612fbd565b506040518381527ff8e1a15aba9398e019f0b49df1a4fde98ee17ae345cb5f6b5e2c27f5033e8ce79060200160405180910390a1505050565b5f7f4745966963dcc89b7a45ae7f6b80d270d0a1fc1dfa2d19438b6b02c3dc1d840080545f9061136290613077565b918290555090506113733382611f0f565b8151156113845761138481836112c1565b336001600160a01b0316817fca52e62c367d81bb2e328eb795f7c7ba24afb478408a26c0e201d155c449bc4a846040516113be91906128d9565b60405180910390a36113d0813361146c565b919050565b5f6113e1848484611f70565b90506001600160a01b03811615610a8057610a80835f61146c565b5f836001600160a01b03163b5f0361145a575f5f61141a8585612072565b5090925090505f8160038111156114335761143361308f565b1480156114515750856001600160a01b0316826001600160a01b0316145b92505050610a80565b6114658484846120bb565b9050610a80565b5f8281527f4745966963dcc89b7a45ae7f6b80d270d0a1fc1dfa2d19438b6b02c3dc1d8401602090815260409182902080546001600160a01b0319166001600160a01b03851617905581518083018352600b81526a1859d95b9d15d85b1b195d60aa1b9181019190915290516114e291906130a3565b60408051918290038220828201909152600b82526a1859d95b9d15d85b1b195d60aa1b60208301529083907f2c149ed548c6d2993cd73efe187df6eccabe4538091b33adbd25fafdb8a1468b906001600160a01b03851615611571576040516bffffffffffffffffffffffff19606087901b166020820152603401604051602081830303815290604052611581565b60405180602001604052805f8152505b60405161158f9291906130ae565b60405180910390a35050565b6115a58484611d5e565b15848490916115c95760405163194e58bd60e31b815260040161082c929190612e87565b505081816115f47f4745966963dcc89b7a45ae7f6b80d270d0a1fc1dfa2d19438b6b02c3dc1d840090565b6002015f8881526020019081526020015f208686604051611616929190612f60565b908152602001604051809103902091826116319291906130d2565b508383604051611642929190612f60565b6040518091039020857f2c149ed548c6d2993cd73efe187df6eccabe4538091b33adbd25fafdb8a1468b86868686604051611680949392919061318b565b60405180910390a35050505050565b5f61068f61169b612120565b8360405161190160f01b8152600281019290925260228201526042902090565b306001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148061174157507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166117355f5160206132f55f395f51905f52546001600160a01b031690565b6001600160a01b031614155b1561175f5760405163703e46dd60e11b815260040160405180910390fd5b565b6109bf335f36612129565b816001600160a01b03166352d1902d6040518163ffffffff1660e01b8152600401602060405180830381865afa9250505080156117c6575060408051601f3d908101601f191682019092526117c3918101906131bc565b60015b6117ee57604051634c9c8ce360e01b81526001600160a01b038316600482015260240161082c565b5f5160206132f55f395f51905f52811461181e57604051632a87526960e21b81526004810182905260240161082c565b6109dc838361221f565b306001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161461175f5760405163703e46dd60e11b815260040160405180910390fd5b5f5160206132b55f395f51905f5280546001600160a01b0383166001600160a01b03199091168117825560408051918252517f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9181900360200190a15050565b7fa16a46d94261c7517cc8ff89f61c0ce93598e3c849801011dee649a6a557d10280546060917fa16a46d94261c7517cc8ff89f61c0ce93598e3c849801011dee649a6a557d100916106b490612e27565b7fa16a46d94261c7517cc8ff89f61c0ce93598e3c849801011dee649a6a557d10380546060917fa16a46d94261c7517cc8ff89f61c0ce93598e3c849801011dee649a6a557d100916106b490612e27565b5f5160206132d55f395f51905f526001600160a01b0384166119aa5760405163a9fbf51f60e01b81525f600482015260240161082c565b6001600160a01b0383166119dc57604051630b61174360e31b81526001600160a01b038416600482015260240161082c565b6001600160a01b038481165f818152600584016020908152604080832094881680845294825291829020805460ff191687151590811790915591519182527f17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c31910160405180910390a350505050565b5f6001600160a01b03831615801590610fb65750826001600160a01b0316846001600160a01b03161480611a845750611a84848461112d565b80610fb65750826001600160a01b0316611a9d8361123e565b6001600160a01b031614949350505050565b6001600160a01b0383163b156109f757604051630a85bd0160e11b81526001600160a01b0384169063150b7a0290611af19088908890879087906004016131d3565b6020604051808303815f875af1925050508015611b2b575060408051601f3d908101601f19168201909252611b289181019061320f565b60015b611b92573d808015611b58576040519150601f19603f3d011682016040523d82523d5f602084013e611b5d565b606091505b5080515f03611b8a57604051633250574960e11b81526001600160a01b038516600482015260240161082c565b805160208201fd5b6001600160e01b03198116630a85bd0160e11b146109a457604051633250574960e11b81526001600160a01b038516600482015260240161082c565b5f807ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a0061068f565b611bfe612274565b6109bf81612299565b611c0f612274565b61075582826122aa565b611c21612274565b61075582826122da565b5f8181527f0542a41881ee128a365a727b282c86fa859579490b9bb45aab8503648c8e79006020819052604090912080546060929190611c6a90612e27565b80601f0160208091040260200160405190810160405280929190818152602001828054611c9690612e27565b8015611ce15780601f10611cb857610100808354040283529160200191611ce1565b820191905f5260205f20905b815481529060010190602001808311611cc457829003601f168201915b5050505050915050919050565b6060611cf9826111b8565b505f611d0f60408051602081019091525f815290565b90505f815111611d2d5760405180602001604052805f815250610a80565b80611d378461233d565b604051602001611d48929190612f4c565b6040516020818303038152906040529392505050565b604080518082018252600b81526a1859d95b9d15d85b1b195d60aa1b602090910152515f907f2ac6109326e720d1435c0db66f7e35eda7839f52b6f1f5520a60788e132b4e3990611db29085908590612f60565b604051809103902014905092915050565b5f9081527f80bb2b638cc20bc4d0a60d66940f3ab4a00c1d7b313497ca82fb0b4ab007930260205260409020546001600160a01b031690565b5f5160206132d55f395f51905f528180611e1e57506001600160a01b03831615155b15611edf575f611e2d856111b8565b90506001600160a01b03841615801590611e595750836001600160a01b0316816001600160a01b031614155b8015611e6c5750611e6a818561112d565b155b15611e955760405163a9fbf51f60e01b81526001600160a01b038516600482015260240161082c565b8215611edd5784866001600160a01b0316826001600160a01b03167f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b92560405160405180910390a45b505b5f93845260040160205250506040902080546001600160a01b0319166001600160a01b0392909216919091179055565b6001600160a01b038216611f3857604051633250574960e11b81525f600482015260240161082c565b5f611f4483835f6113d5565b90506001600160a01b038116156109dc576040516339e3563760e11b81525f600482015260240161082c565b5f5f5160206132d55f395f51905f5281611f8985611dc3565b90506001600160a01b03841615611fa557611fa58185876123cc565b6001600160a01b03811615611fe157611fc05f865f5f611dfc565b6001600160a01b0381165f908152600383016020526040902080545f190190555b6001600160a01b03861615612011576001600160a01b0386165f9081526003830160205260409020805460010190555b5f85815260028301602052604080822080546001600160a01b0319166001600160a01b038a811691821790925591518893918516917fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef91a495945050505050565b5f5f5f83516041036120a9576020840151604085015160608601515f1a61209b88828585612430565b9550955095505050506120b4565b505081515f91506002905b9250925092565b805160408051630b135d3f60e11b8082526004820186905260248201929092525f92906020820185604483015e5f82606483010152601f820160051c60051b915060205f60648401838a5afa9050825f5114601f3d1116811693505050509392505050565b5f6108026124f8565b5f5160206132b55f395f51905f525f80612161612144610d84565b873061215360045f8a8c61322a565b61215c91613251565b61256b565b91509150816109a45763ffffffff8116156121fc57825460ff60a01b1916600160a01b17835561218f610d84565b6001600160a01b03166394c7d7ee8787876040518463ffffffff1660e01b81526004016121be93929190613287565b5f604051808303815f87803b1580156121d5575f5ffd5b505af11580156121e7573d5f5f3e3d5ffd5b5050845460ff60a01b19168555506109a49050565b60405162d1953b60e31b81526001600160a01b038716600482015260240161082c565b612228826125fd565b6040516001600160a01b038316907fbc7cd75a20ee27fd9adebab32041f755214dbc6bffa90cc0225b39da2e5c2d3b905f90a280511561226c576109dc8282612660565b610755612700565b61227c61271f565b61175f57604051631afcd79f60e31b815260040160405180910390fd5b6122a1612274565b6109bf81611871565b6122b2612274565b5f5160206132d55f395f51905f52806122cb8482612fbd565b506001810161088f8382612fbd565b6122e2612274565b7fa16a46d94261c7517cc8ff89f61c0ce93598e3c849801011dee649a6a557d1007fa16a46d94261c7517cc8ff89f61c0ce93598e3c849801011dee649a6a557d10261232e8482612fbd565b506003810161088f8382612fbd565b60605f61234983612738565b60010190505f816001600160401b0381111561236757612367612acc565b6040519080825280601f01601f191660200182016040528015612391576020820181803683370190505b5090508181016020015b5f19016f181899199a1a9b1b9c1cb0b131b232b360811b600a86061a8153600a850494508461239b57509392505050565b6123d7838383611a4b565b6109dc576001600160a01b03831661240557604051637e27328960e01b81526004810182905260240161082c565b60405163177e802f60e01b81526001600160a01b03831660048201526024810182905260440161082c565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111561246957505f915060039050826124ee565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa1580156124ba573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b0381166124e557505f9250600191508290506124ee565b92505f91508190505b9450945094915050565b5f7f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f61252261280f565b61252a612824565b60408051602081019490945283019190915260608201524660808201523060a082015260c00160405160208183030381529060405280519060200120905090565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa156125f3575f516020805191945081901c150291505b5094509492505050565b806001600160a01b03163b5f0361263257604051634c9c8ce360e01b81526001600160a01b038216600482015260240161082c565b5f5160206132f55f395f51905f5280546001600160a01b0319166001600160a01b0392909216919091179055565b60605f61266d848461282d565b905080801561268e57505f3d118061268e57505f846001600160a01b03163b115b156126a35761269b612840565b91505061068f565b80156126cd57604051639996b31560e01b81526001600160a01b038516600482015260240161082c565b3d156126e0576126db612859565b6126f9565b60405163d6bda27560e01b815260040160405180910390fd5b5092915050565b341561175f5760405163b398979f60e01b815260040160405180910390fd5b5f612728611bce565b54600160401b900460ff16919050565b5f8072184f03e93ff9f4daa797ed6e38ed64bf6a1f0160401b83106127765772184f03e93ff9f4daa797ed6e38ed64bf6a1f0160401b830492506040015b6d04ee2d6d415b85acef810000000083106127a2576d04ee2d6d415b85acef8100000000830492506020015b662386f26fc1000083106127c057662386f26fc10000830492506010015b6305f5e10083106127d8576305f5e100830492506008015b61271083106127ec57612710830492506004015b606483106127fe576064830492506002015b600a831061068f5760010192915050565b5f6128186118d1565b80519060200120905090565b5f612818611922565b5f5f5f835160208501865af49392505050565b6040513d81523d5f602083013e3d602001810160405290565b6040513d5f823e3d81fd5b5f60208284031215612874575f5ffd5b5035919050565b6001600160e01b0319811681146109bf575f5ffd5b5f602082840312156128a0575f5ffd5b8135610a808161287b565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f610a8060208301846128ab565b80356001600160a01b03811681146113d0575f5ffd5b5f5f60408385031215612912575f5ffd5b61291b836128eb565b946020939093013593505050565b5f5f83601f840112612939575f5ffd5b5081356001600160401b0381111561294f575f5ffd5b602083019150836020828501011115612966575f5ffd5b9250929050565b5f5f5f6040848603121561297f575f5ffd5b8335925060208401356001600160401b0381111561299b575f5ffd5b6129a786828701612929565b9497909650939450505050565b5f5f5f606084860312156129c6575f5ffd5b6129cf846128eb565b92506129dd602085016128eb565b929592945050506040919091013590565b5f5f5f5f5f60808688031215612a02575f5ffd5b85359450612a12602087016128eb565b93506040860135925060608601356001600160401b03811115612a33575f5ffd5b612a3f88828901612929565b969995985093965092949392505050565b5f5f5f5f5f60608688031215612a64575f5ffd5b8535945060208601356001600160401b03811115612a80575f5ffd5b612a8c88828901612929565b90955093505060408601356001600160401b03811115612a33575f5ffd5b5f5f5f60608486031215612abc575f5ffd5b833592506129dd602085016128eb565b634e487b7160e01b5f52604160045260245ffd5b5f82601f830112612aef575f5ffd5b81356001600160401b03811115612b0857612b08612acc565b604051601f8201601f19908116603f011681016001600160401b0381118282101715612b3657612b36612acc565b604052818152838201602001851015612b4d575f5ffd5b816020850160208301375f918101602001919091529392505050565b5f5f60408385031215612b7a575f5ffd5b612b83836128eb565b915060208301356001600160401b03811115612b9d575f5ffd5b612ba985828601612ae0565b9150509250929050565b5f60208284031215612bc3575f5ffd5b610a80826128eb565b60ff60f81b8816815260e060208201525f612bea60e08301896128ab565b8281036040840152612bfc81896128ab565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015612c51578351835260209384019390920191600101612c33565b50909b9a5050505050505050505050565b5f5f5f5f60408587031215612c75575f5ffd5b84356001600160401b03811115612c8a575f5ffd5b612c9687828801612929565b90955093505060208501356001600160401b03811115612cb4575f5ffd5b8501601f81018713612cc4575f5ffd5b80356001600160401b03811115612cd9575f5ffd5b8760208260051b8401011115612ced575f5ffd5b949793965060200194505050565b5f5f60408385031215612d0c575f5ffd5b612d15836128eb565b915060208301358015158114612d29575f5ffd5b809150509250929050565b5f5f60408385031215612d45575f5ffd5b82359150612d55602084016128eb565b90509250929050565b5f5f5f5f60808587031215612d71575f5ffd5b612d7a856128eb565b9350612d88602086016128eb565b92506040850135915060608501356001600160401b03811115612da9575f5ffd5b612db587828801612ae0565b91505092959194509250565b5f5f60408385031215612dd2575f5ffd5b612ddb836128eb565b9150612d55602084016128eb565b5f5f60208385031215612dfa575f5ffd5b82356001600160401b03811115612e0f575f5ffd5b612e1b85828601612929565b90969095509350505050565b600181811c90821680612e3b57607f821691505b602082108103612e5957634e487b7160e01b5f52602260045260245ffd5b50919050565b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b602081525f610fb6602083018486612e5f565b634e487b7160e01b5f52601160045260245ffd5b8082018082111561068f5761068f612e9a565b634e487b7160e01b5f52603260045260245ffd5b5f8235603e19833603018112612ee9575f5ffd5b9190910192915050565b5f5f8335601e19843603018112612f08575f5ffd5b8301803591506001600160401b03821115612f21575f5ffd5b602001915036819003821315612966575f5ffd5b5f81518060208401855e5f93019283525090919050565b5f610fb6612f5a8386612f35565b84612f35565b818382375f9101908152919050565b601f8211156109dc57828211156109dc57805f5260205f20601f840160051c6020851015612f9a57505f5b90810190601f840160051c035f5b818110156109a4575f83820155600101612fa8565b81516001600160401b03811115612fd657612fd6612acc565b612fea81612fe48454612e27565b84612f6f565b6020601f82116001811461301c575f83156130055750848201515b5f19600385901b1c1916600184901b1784556109f7565b5f84815260208120601f198516915b8281101561304b578785015182556020948501946001909201910161302b565b508482101561306857868401515f19600387901b60f8161c191681555b50505050600190811b01905550565b5f6001820161308857613088612e9a565b5060010190565b634e487b7160e01b5f52602160045260245ffd5b5f610a808284612f35565b604081525f6130c060408301856128ab565b8281036020840152610a7c81856128ab565b6001600160401b038311156130e9576130e9612acc565b6130fd836130f78354612e27565b83612f6f565b5f601f84116001811461312e575f85156131175750838201355b5f19600387901b1c1916600186901b1783556109f7565b5f83815260208120601f198716915b8281101561315d578685013582556020948501946001909201910161313d565b5086821015613179575f1960f88860031b161c19848701351681555b505060018560011b0183555050505050565b604081525f61319e604083018688612e5f565b82810360208401526131b1818587612e5f565b979650505050505050565b5f602082840312156131cc575f5ffd5b5051919050565b6001600160a01b03858116825284166020820152604081018390526080606082018190525f90613205908301846128ab565b9695505050505050565b5f6020828403121561321f575f5ffd5b8151610a808161287b565b5f5f85851115613238575f5ffd5b83861115613244575f5ffd5b5050820193919092039150565b80356001600160e01b031981169060048410156126f9576001600160e01b031960049490940360031b84901b1690921692915050565b6001600160a01b03841681526040602082018190525f906132ab9083018486612e5f565b9594505050505056fef3177357ab46d8af007ab3fdb9af81da189e1068fefdc0073dca88a2cab40a0080bb2b638cc20bc4d0a60d66940f3ab4a00c1d7b313497ca82fb0b4ab0079300360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc'
